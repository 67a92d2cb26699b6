package dk.digit.portfolio.ideas;

import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import dk.digit.platform.access.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whoever leads digitalisation in a member, the secretariat and project leads put ideas in; a municipality says
/// itself whether it wants one; the secretariat assesses, and sets the weights that the board decided.
@Component
class IdeaRules implements Rules {

    /// Putting an idea in, and correcting one's own.
    static final String SUGGEST = "portfolio.suggest";
    /// Saying something of an idea.
    static final String DISCUSS = "portfolio.discuss";
    /// Answering for a municipality. Asked about the municipality.
    static final String ANSWER = "portfolio.answerIdea";
    /// Scoring and closing ideas, making activities of them, setting weights.
    static final String ASSESS = "portfolio.assess";

    /// What the association calls the records that [#ANSWER] is asked about.
    static final String MUNICIPALITY = "municipality";

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.of(SUGGEST, Role.SECRETARIAT, Role.PROJECT_LEAD, Role.CHIEF_EXECUTIVE, Role.CHIEF, Role.ADMIN),
                Rule.of(
                        DISCUSS,
                        Role.SECRETARIAT,
                        Role.PROJECT_LEAD,
                        Role.BOARD,
                        Role.EXECUTIVE,
                        Role.CHIEF_EXECUTIVE,
                        Role.CHIEF,
                        Role.ADMIN),
                Rule.of(ANSWER, Role.SECRETARIAT, Role.ADMIN)
                        .and(Scope.OWN_MUNICIPALITY, Role.CHIEF_EXECUTIVE, Role.CHIEF),
                Rule.of(ASSESS, Role.SECRETARIAT, Role.ADMIN));
    }
}
