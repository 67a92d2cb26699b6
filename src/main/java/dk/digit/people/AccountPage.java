package dk.digit.people;

import dk.digit.platform.access.Role;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;

/// One account, with the roles it has had and has.
record AccountPage(Account account, List<Held> roles, Form password) implements Page {

    static final Fields PASSWORD = Fields.of("password", "people.account.newPassword", "people.account.passwordHint");

    record Held(Role role, Period period) {}

    AccountList.State state() {
        return account.locked() ? AccountList.State.LOCKED : AccountList.State.OPEN;
    }

    String path() {
        return "/people/accounts/" + account.username();
    }

    @Override
    public String title(Lang lang) {
        return account.displayName();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/people/accounts", "people.accounts.title"));
    }
}
