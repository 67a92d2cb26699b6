package dk.digit.finance;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;

/// Opens a fiscal year.
///
/// @param first whether the books are empty: then they begin with what the association has
record YearNew(Form form, boolean first) implements Page {

    static final Fields FIELDS = Fields.of("year", "finance.column.year")
            .and("surplus", "finance.year.openingSurplus", "finance.year.openingSurplusHint");

    @Override
    public String titleKey() {
        return "finance.year.openTitle";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/finance", "finance.overview.title"));
    }
}
