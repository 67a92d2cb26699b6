package dk.digit.association;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;
import java.util.Map;

/// Changes what the association is called.
record NameEdit(Form form) implements Page {

    static final Fields FIELDS = Fields.of("name", "association.name.name")
            .and("shortName", "association.name.short", "association.name.shortHint");

    static Map<String, String> values(Identity identity) {
        return Map.of("name", identity.name(), "shortName", identity.shortName());
    }

    @Override
    public String titleKey() {
        return "association.name.change";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/association", "association.overview.title"));
    }
}
