package dk.digit.meetings.recommendations;

import dk.digit.meetings.Decision;
import dk.digit.meetings.Meetings;
import dk.digit.meetings.OwnerFields;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A recommendation: what it says, what became of it step by step, and what was decided about it.
///
/// @param owner who sees to it, in the reader's language
public record RecommendationPage(
        Recommendation recommendation,
        @Nullable String owner,
        List<Standing> story,
        @Nullable Decision decision,
        LocalDate asOf)
        implements Page {

    @Override
    public String title(Lang lang) {
        return recommendation.text().in(lang);
    }

    @Override
    public RecordKey record() {
        return new RecordKey("meetings", "recommendation", recommendation.id());
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
        return RecommendationList.PATH + "/" + recommendation.id();
    }

    @Component
    static class Query {

        private final Recommendations recommendations;
        private final Meetings meetings;
        private final OwnerFields owners;

        Query(Recommendations recommendations, Meetings meetings, OwnerFields owners) {
            this.recommendations = recommendations;
            this.meetings = meetings;
            this.owners = owners;
        }

        RecommendationPage on(String id, View view) {
            var day = view.asOf();
            var found = recommendations.find(id, day).orElseThrow(() -> new NotFoundException(id));
            var decision = found.decision();
            return new RecommendationPage(
                    found,
                    owners.names(day).of(found.owner(), view.lang()),
                    recommendations.history(id, day),
                    decision == null ? null : meetings.decision(decision, day).orElse(null),
                    day);
        }
    }
}
