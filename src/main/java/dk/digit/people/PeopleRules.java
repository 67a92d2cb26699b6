package dk.digit.people;

import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who may do what with accounts.
@Component
class PeopleRules implements Rules {

    /// One's own account: language, password, tokens.
    static final String OWN_ACCOUNT = "people.ownAccount";

    static final String SEE_ACCOUNTS = "people.seeAccounts";
    static final String MANAGE_ACCOUNTS = "people.manageAccounts";

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.everyone(OWN_ACCOUNT),
                Rule.of(SEE_ACCOUNTS, Role.ADMIN, Role.SECRETARIAT, Role.AUDITOR),
                Rule.of(MANAGE_ACCOUNTS, Role.ADMIN));
    }
}
