package dk.digit.meetings;

import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import dk.digit.platform.access.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/// Everyone who has logged in reads what was decided; the secretariat and administrators record it; members
/// and governing bodies propose.
@Component
public class MeetingsRules implements Rules {

    /// Reading whatever of meetings one may see.
    public static final String READ = "meetings.read";
    /// Preparing and recording meetings, agendas and decisions.
    public static final String RECORD = "meetings.record";
    /// Proposing something for a meeting, for the own municipality or body.
    public static final String PROPOSE = "meetings.propose";

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.everyone(READ),
                Rule.of(RECORD, Role.SECRETARIAT, Role.ADMIN),
                Rule.of(PROPOSE, Role.SECRETARIAT, Role.ADMIN)
                        .and(Scope.OWN_MUNICIPALITY, Role.CHIEF_EXECUTIVE, Role.CHIEF)
                        .and(Scope.OWN_BODY, Role.BOARD, Role.EXECUTIVE));
    }
}
