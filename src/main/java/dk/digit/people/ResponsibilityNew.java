package dk.digit.people;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// Makes somebody responsible for a record from a day on.
///
/// @param kinds of records that there are
record ResponsibilityNew(Account account, Form form, List<Choice> kinds) implements Page {

    static final Fields FIELDS = Fields.of("function", "people.responsibility.function")
            .and("kind", "people.responsibility.kind")
            .and("key", "people.responsibility.key", "people.responsibility.keyHint")
            .and("first", "people.function.first", "people.function.firstHint");

    List<Choice> functions() {
        return Choice.of(RecordFunction.class);
    }

    String path() {
        return "/people/accounts/" + account.username();
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "people.responsibility.newTitle", account.displayName());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/people/accounts", "people.accounts.title"), Crumb.named(path(), account.displayName()));
    }
}
