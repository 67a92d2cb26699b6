package dk.digit.association;

import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import dk.digit.platform.access.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/// Everyone who has logged in sees who sits where; the secretariat and administrators change it. A
/// municipality keeps its own data itself.
@Component
public class AssociationRules implements Rules {

    public static final String READ = "association.read";
    public static final String CHANGE = "association.change";
    static final String CHANGE_OWN = "association.changeOwn";

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.everyone(READ),
                Rule.of(CHANGE, Role.SECRETARIAT, Role.ADMIN),
                Rule.of(CHANGE_OWN, Role.SECRETARIAT, Role.ADMIN)
                        .and(Scope.OWN_MUNICIPALITY, Role.CHIEF, Role.CHIEF_EXECUTIVE));
    }
}
