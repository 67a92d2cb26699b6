package dk.digit.portfolio.capacity;

import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Hours from a file: tried first, then taken, all rows or none.
///
/// @param outcome what became of the file; null before there was one
public record CapacityImportPage(Form form, @Nullable Outcome outcome) implements Page {

    static final Fields FIELDS = Fields.of("file", "portfolio.capacity.file", "portfolio.capacity.fileHint");

    @Override
    public String titleKey() {
        return "portfolio.capacity.importTitle";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/portfolio", "portfolio.overview.title"),
                Crumb.of("/portfolio/capacity", "portfolio.capacity.title"));
    }
}
