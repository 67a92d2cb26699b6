package dk.digit.people;

import dk.digit.people.factor.SecondFactor;
import dk.digit.platform.access.Role;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;
import java.util.Map;

/// One account, with the functions and roles that it has had and has, and what else it stands for.
///
/// @param municipalities names by code
/// @param others seats and responsibilities of the day
record AccountPage(
        Account account,
        List<Held> roles,
        List<Employment> functions,
        Map<String, String> municipalities,
        List<StandingFact> others,
        SecondFactor.State factor,
        Form password)
        implements Page {

    static final Fields PASSWORD = Fields.of("password", "people.account.newPassword", "people.account.passwordHint");

    record Held(Role role, Period period) {}

    Target target() {
        return AccountLocator.target(account);
    }

    String place(Employment employment, Lang lang) {
        var code = employment.municipality();
        return code == null ? Texts.of(lang, "people.function.secretariat") : municipalities.getOrDefault(code, code);
    }

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
    public RecordKey record() {
        return new RecordKey("people", "account", account.username());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/people/accounts", "people.accounts.title"));
    }
}
