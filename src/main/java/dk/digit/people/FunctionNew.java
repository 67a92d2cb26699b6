package dk.digit.people;

import dk.digit.association.WorkFunction;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// Gives somebody a function from a day on.
record FunctionNew(Account account, Form form, List<Choice> municipalities) implements Page {

    static final Fields FIELDS = Fields.of("function", "people.function")
            .and("municipality", "people.account.municipality", "people.account.municipalityHint")
            .and("first", "people.function.first", "people.function.firstHint");

    List<Choice> functions() {
        return Choice.of(WorkFunction.class);
    }

    String path() {
        return "/people/accounts/" + account.username();
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "people.function.newTitle", account.displayName());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/people/accounts", "people.accounts.title"), Crumb.named(path(), account.displayName()));
    }
}
