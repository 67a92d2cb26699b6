package dk.digit.portfolio.risks;

import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import dk.digit.platform.access.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whoever keeps an activity keeps its risks ([dk.digit.portfolio.PortfolioRules#EDIT]). The people of the
/// municipality that owns a risk follow it up themselves, and the level that a risk is lifted to answers.
@Component
class RiskRules implements Rules {

    /// Assessing a risk, planning and reporting actions, lifting it. Asked about [RiskLocator#KIND].
    static final String FOLLOW = "portfolio.followRisk";
    /// Taking on or sending back what was lifted. Asked about [RiskEscalationLocator#KIND].
    static final String ANSWER = "portfolio.answerRisk";

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.of(FOLLOW, Role.SECRETARIAT, Role.ADMIN)
                        .and(Scope.OWN_RECORD, Role.PROJECT_LEAD)
                        .and(Scope.OWN_MUNICIPALITY, Role.CHIEF, Role.CHIEF_EXECUTIVE, Role.EMPLOYEE),
                Rule.of(ANSWER, Role.SECRETARIAT, Role.ADMIN).and(Scope.OWN_BODY, Role.BOARD, Role.EXECUTIVE));
    }
}
