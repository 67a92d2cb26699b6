package dk.digit.people.openid;

import dk.digit.association.WorkFunction;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// Lets somebody in who waits: says what the person works as.
///
/// @param municipality its name; empty when the account belongs to the secretariat
public record NewcomerPage(Newcomer newcomer, String municipality, Form form) implements Page {

    static final Fields FIELDS = Fields.of(
                    "function", "people.openid.newcomer.function", "people.openid.newcomer.functionHint")
            .and("secretariat", "people.openid.mapping.secretariat", "people.openid.newcomer.secretariatHint");

    public List<Choice> functions() {
        return Choice.of(WorkFunction.class);
    }

    public String path() {
        return NewcomerPages.LIST + "/" + newcomer.username();
    }

    public String said() {
        return String.join(", ", newcomer.functions());
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "people.openid.newcomer.title", newcomer.name());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(NewcomerPages.LIST, "people.openid.newcomers.title"));
    }
}
