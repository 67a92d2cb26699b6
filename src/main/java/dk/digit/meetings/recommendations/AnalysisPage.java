package dk.digit.meetings.recommendations;

import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import java.util.List;
import org.springframework.stereotype.Component;

/// An analysis with its recommendations, and how many of them are not in the material.
public record AnalysisPage(Analysis analysis, List<Recommendation> recommendations) implements Page {

    static final String PATH = "/meetings/analyses";

    @Override
    public String title(Lang lang) {
        return analysis.title().in(lang);
    }

    @Override
    public RecordKey record() {
        return new RecordKey("meetings", "analysis", analysis.id());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(RecommendationList.PATH, "meetings.recommendations.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public String path() {
        return PATH + "/" + analysis.id();
    }

    @Component
    static class Query {

        private final Recommendations recommendations;

        Query(Recommendations recommendations) {
            this.recommendations = recommendations;
        }

        AnalysisPage on(String id, View view) {
            var analysis = recommendations
                    .analysis(id)
                    .filter(one -> !one.madeOn().day().isAfter(view.asOf()))
                    .orElseThrow(() -> new NotFoundException(id));
            return new AnalysisPage(analysis, recommendations.of(id, view.asOf()));
        }
    }
}
