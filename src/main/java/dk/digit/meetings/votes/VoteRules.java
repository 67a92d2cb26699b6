package dk.digit.meetings.votes;

import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import dk.digit.platform.access.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/// The secretariat leads votes; who sits in the body votes there, for the municipalities that the register
/// says. Who reads meetings reads their votes.
@Component
class VoteRules implements Rules {

    static final String READ = "meetings.read";
    static final String CONDUCT = "meetings.conductVotes";
    static final String VOTE = "meetings.vote";

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.of(CONDUCT, Role.SECRETARIAT), new Rule(VOTE, List.of()).and(Scope.OWN_BODY, Role.BODY_MEMBER));
    }
}
