package dk.digit.association.bylaws;

import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import java.util.List;
import org.springframework.stereotype.Component;

/// Everyone who has logged in reads the bylaws; the secretariat and administrators enter amendments.
@Component
class BylawsRules implements Rules {

    static final String READ = "association.readBylaws";
    static final String CHANGE = "association.changeBylaws";

    @Override
    public List<Rule> rules() {
        return List.of(Rule.everyone(READ), Rule.of(CHANGE, Role.SECRETARIAT, Role.ADMIN));
    }
}
