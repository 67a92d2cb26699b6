package dk.digit.people;

import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import dk.digit.platform.access.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who may do what with accounts.
@Component
public class PeopleRules implements Rules {

    /// One's own account: language, password, tokens.
    public static final String OWN_ACCOUNT = "people.ownAccount";

    public static final String SEE_ACCOUNTS = "people.seeAccounts";
    public static final String MANAGE_ACCOUNTS = "people.manageAccounts";

    /// Who is logged in from where, whose tokens work, whose log-ins failed.
    public static final String SEE_ACCESS = "people.seeAccess";

    public static final String MANAGE_ACCESS = "people.manageAccess";

    /// Says who is responsible for a record.
    static final String MAKE_RESPONSIBLE = "people.makeResponsible";

    /// Gives what a leaver is responsible for to others.
    public static final String HAND_OVER = "people.handOver";

    /// Says who may see a record.
    public static final String RESTRICT = "people.restrict";

    /// Names a substitute for oneself.
    public static final String SUBSTITUTE = "people.substitute";

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.everyone(OWN_ACCOUNT),
                Rule.of(SEE_ACCOUNTS, Role.ADMIN, Role.SECRETARIAT, Role.AUDITOR),
                Rule.of(MANAGE_ACCOUNTS, Role.ADMIN),
                Rule.of(MAKE_RESPONSIBLE, Role.ADMIN, Role.SECRETARIAT),
                Rule.of(HAND_OVER, Role.ADMIN, Role.SECRETARIAT)
                        .and(Scope.OWN_MUNICIPALITY, Role.CHIEF, Role.CHIEF_EXECUTIVE),
                Rule.of(RESTRICT, Role.ADMIN, Role.SECRETARIAT).and(Scope.OWN_RECORD, Role.PROJECT_LEAD),
                Rule.everyone(SUBSTITUTE),
                Rule.of(SEE_ACCESS, Role.ADMIN, Role.AUDITOR),
                Rule.of(MANAGE_ACCESS, Role.ADMIN));
    }
}
