package dk.digit.benefits.shared;

import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where figures are brought in, and what came of the file that was just sent.
///
/// @param figures to choose from
/// @param outcome null before one is sent
public record FigureImportPage(
        Form form, List<Figure> figures, @Nullable Outcome outcome) implements Page {

    static final String PATH = FigureList.PATH + "/import";

    static final Fields FIELDS = Fields.of("figure", "benefits.figures.figure")
            .and("file", "benefits.figures.file", "benefits.figures.fileHint");

    @Override
    public String titleKey() {
        return "benefits.figures.import";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(FigureList.PATH, "benefits.figures.title"));
    }

    static long passedOver(Outcome outcome) {
        return outcome.read() - outcome.created() - outcome.changed() - outcome.unchanged();
    }

    public long passedOver() {
        return outcome == null ? 0 : passedOver(outcome);
    }
}
