package dk.digit.benefits;

import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import dk.digit.platform.access.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/// Everyone who has logged in reads business cases and benefits of the activities that they may see. The secretariat
/// keeps them, a project lead those of the activities that the lead is responsible for. What a municipality owns its
/// chiefs accept, and what it has measured those who work there enter, for itself alone.
@Component
public class BenefitsRules implements Rules {

    public static final String READ = "benefits.read";
    /// Keeping business cases, benefits and maps of an activity. Asked about `ActivityLocator.KIND`.
    public static final String EDIT = "benefits.edit";
    /// Keeping what all business cases share.
    public static final String SHARE = "benefits.share";
    /// Accepting a benefit for a municipality, and saying what has become of it there. Asked about a municipality's
    /// part of a benefit.
    public static final String ACCEPT = "benefits.accept";
    /// Entering what was measured in a municipality. Asked about a municipality's part of a benefit.
    public static final String MEASURE = "benefits.measure";

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.everyone(READ),
                Rule.of(EDIT, Role.SECRETARIAT, Role.ADMIN).and(Scope.OWN_RECORD, Role.PROJECT_LEAD),
                Rule.of(SHARE, Role.SECRETARIAT, Role.CONTROLLER, Role.ADMIN),
                Rule.of(ACCEPT, Role.SECRETARIAT, Role.ADMIN)
                        .and(Scope.OWN_MUNICIPALITY, Role.CHIEF, Role.CHIEF_EXECUTIVE),
                Rule.of(MEASURE, Role.SECRETARIAT, Role.ADMIN)
                        .and(Scope.OWN_RECORD, Role.PROJECT_LEAD)
                        .and(Scope.OWN_MUNICIPALITY, Role.CHIEF, Role.CHIEF_EXECUTIVE, Role.EMPLOYEE));
    }
}
