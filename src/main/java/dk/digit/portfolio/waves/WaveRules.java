package dk.digit.portfolio.waves;

import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import dk.digit.platform.access.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/// The secretariat and an activity's lead report for every municipality; a municipality's own chiefs for theirs.
@Component
class WaveRules implements Rules {

    /// Reporting a municipality's steps, readiness and hours.
    static final String REPORT = "portfolio.reportWave";

    @Override
    public List<Rule> rules() {
        return List.of(Rule.of(REPORT, Role.SECRETARIAT, Role.ADMIN)
                .and(Scope.OWN_RECORD, Role.PROJECT_LEAD)
                .and(Scope.OWN_MUNICIPALITY, Role.CHIEF, Role.CHIEF_EXECUTIVE));
    }
}
