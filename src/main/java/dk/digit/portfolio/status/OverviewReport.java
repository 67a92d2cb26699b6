package dk.digit.portfolio.status;

import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The report about the whole portfolio on a page, with the way to its paper.
public record OverviewReport(Overview overview, Form form) implements Page {

    static final Fields FIELDS = Fields.of("since", "portfolio.changes.since");

    @Override
    public String titleKey() {
        return "portfolio.statusReport.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/portfolio", "portfolio.overview.title"),
                Crumb.of("/portfolio/status", "portfolio.status.all"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    /// Where the paper with the same days is.
    public String paper(String ending) {
        return "/portfolio/status/report." + ending + "?since=" + overview.since();
    }

    @Component
    static class Query {

        private final OverviewQuery query;

        Query(OverviewQuery query) {
            this.query = query;
        }

        Overview overview(View view) {
            return query.on(view, since(view.form(FIELDS), view));
        }

        OverviewReport page(View view) {
            var form = view.form(FIELDS);
            var overview = query.on(view, since(form, view));
            return new OverviewReport(
                    overview, form.refused() ? form : FIELDS.filled(Map.of("since", Formats.date(overview.since()))));
        }

        private static @org.jspecify.annotations.Nullable LocalDate since(Form form, View view) {
            var since = form.optionalDate("since");
            if (since != null && since.isAfter(view.asOf())) {
                form.refuse("since", "portfolio.changes.wrongOrder");
                return null;
            }
            return since;
        }
    }
}
