package dk.digit.portfolio.documents;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;

/// Gives a document another name.
public record TitleForm(OpenedDocument opened, Form form) implements Page {

    static final Fields FIELDS = Fields.of("title", "portfolio.documents.name");

    @Override
    public String titleKey() {
        return "portfolio.documents.rename";
    }

    @Override
    public List<Crumb> crumbs() {
        return opened.below();
    }
}
