package dk.digit.portfolio.status;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.ActivityHead;
import java.util.List;

/// Asks what is wrong with a published report, before another takes its place.
public record CorrectionForm(ActivityHead head, StatusReport report, Form form) implements Page {

    static final Fields FIELDS =
            Fields.of("correction", "portfolio.status.correction", "portfolio.status.correctionHint");

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                "portfolio.status.correctOf",
                head.activity().name().in(lang),
                Formats.longDate(lang, report.reportedOn()));
    }

    @Override
    public List<Crumb> crumbs() {
        return SeriesForm.crumbs(head);
    }
}
