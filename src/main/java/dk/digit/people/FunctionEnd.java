package dk.digit.people;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;

/// Says when a function ends; rights and places that follow from it end the same day.
record FunctionEnd(Account account, Employment employment, Form form) implements Page {

    static final Fields FIELDS = Fields.of("last", "people.function.last", "people.function.lastHint");

    String path() {
        return "/people/accounts/" + account.username();
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "people.function.endTitle", employment.function(), account.displayName());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/people/accounts", "people.accounts.title"), Crumb.named(path(), account.displayName()));
    }
}
