package dk.digit.finance.imports;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;

/// Where files are brought in, and what became of the last ones.
public record ImportList(Form form, List<ImportRun> runs) implements Page {

    static final Fields FIELDS = Fields.of("file", "finance.import.file", "finance.import.fileHint");

    @Override
    public String titleKey() {
        return "finance.imports.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/finance", "finance.overview.title"));
    }
}
