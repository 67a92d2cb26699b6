package dk.digit.portfolio.documents;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;

/// Says why a document goes back to draft.
///
/// @param again whether it was approved and is opened again; otherwise it is in review
public record ReasonForm(OpenedDocument opened, Form form, boolean again) implements Page {

    static final Fields FIELDS = Fields.of("reason", "portfolio.documents.reason", "portfolio.documents.reasonHint");

    @Override
    public String titleKey() {
        return again ? "portfolio.documents.revise" : "portfolio.documents.sendBack";
    }

    @Override
    public List<Crumb> crumbs() {
        return opened.below();
    }

    public String action() {
        return opened.path() + (again ? "/revise" : "/back");
    }
}
