package dk.digit.association;

import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import java.util.List;
import org.springframework.stereotype.Component;

/// Everyone who has logged in sees who sits where; the secretariat and administrators change it.
@Component
class AssociationRules implements Rules {

    static final String READ = "association.read";
    static final String CHANGE = "association.change";

    @Override
    public List<Rule> rules() {
        return List.of(Rule.everyone(READ), Rule.of(CHANGE, Role.SECRETARIAT, Role.ADMIN));
    }
}
