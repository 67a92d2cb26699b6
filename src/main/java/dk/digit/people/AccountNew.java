package dk.digit.people;

import dk.digit.platform.access.Role;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// Opens an account.
record AccountNew(Form form, List<Choice> municipalities) implements Page {

    static final Fields FIELDS = Fields.of("username", "people.account.username", "people.account.usernameHint")
            .and("displayName", "people.account.displayName", "people.account.displayNameHint")
            .and("municipality", "people.account.municipality", "people.account.municipalityHint")
            .and("roles", "people.account.roles")
            .and("password", "people.account.password", "people.account.passwordHint");

    List<Choice> roles() {
        return Choice.of(Role.class);
    }

    @Override
    public String titleKey() {
        return "people.accounts.new";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/people/accounts", "people.accounts.title"));
    }
}
