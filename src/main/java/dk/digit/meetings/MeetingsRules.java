package dk.digit.meetings;

import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import java.util.List;
import org.springframework.stereotype.Component;

/// Everyone who has logged in reads what was decided; the secretariat and administrators record it.
@Component
class MeetingsRules implements Rules {

    static final String READ = "meetings.read";
    static final String RECORD = "meetings.record";

    @Override
    public List<Rule> rules() {
        return List.of(Rule.everyone(READ), Rule.of(RECORD, Role.SECRETARIAT, Role.ADMIN));
    }
}
