package dk.digit.portfolio.capacity;

import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import dk.digit.platform.access.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/// A municipality answers for its own people; what they cost is for those who pay or are paid.
@Component
public class CapacityRules implements Rules {

    /// Answering what a municipality is asked for, and saying what hours it has.
    public static final String ANSWER = "portfolio.answerRole";
    /// Reading what bought-out and seconded staff cost: for an activity, or for a municipality's own people.
    public static final String PRICES = "portfolio.prices";
    /// Setting what an hour costs.
    public static final String RATE = "portfolio.rate";

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.of(ANSWER, Role.SECRETARIAT, Role.ADMIN)
                        .and(Scope.OWN_MUNICIPALITY, Role.CHIEF, Role.CHIEF_EXECUTIVE),
                Rule.of(PRICES, Role.SECRETARIAT, Role.CONTROLLER, Role.ADMIN)
                        .and(Scope.OWN_RECORD, Role.PROJECT_LEAD)
                        .and(Scope.OWN_MUNICIPALITY, Role.CHIEF, Role.CHIEF_EXECUTIVE),
                Rule.of(RATE, Role.SECRETARIAT, Role.CONTROLLER, Role.ADMIN));
    }
}
