package dk.digit.meetings.minutes;

import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import dk.digit.platform.access.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/// The secretariat writes minutes and records their approval, those who sit in the body comment, and
/// whoever the bylaws name signs: that is asked of the minutes themselves.
@Component
class MinutesRules implements Rules {

    static final String WRITE = "meetings.minutes";
    static final String COMMENT = "meetings.commentMinutes";
    static final String SIGN = "meetings.signMinutes";

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.of(WRITE, Role.SECRETARIAT, Role.ADMIN),
                Rule.of(COMMENT, Role.SECRETARIAT).and(Scope.OWN_BODY, Role.BODY_MEMBER),
                Rule.everyone(SIGN));
    }
}
