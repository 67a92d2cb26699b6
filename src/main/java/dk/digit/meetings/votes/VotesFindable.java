package dk.digit.meetings.votes;

import dk.digit.platform.search.Findable;
import dk.digit.platform.search.FoundKind;
import java.util.List;
import org.springframework.stereotype.Component;

/// What is voted on.
@Component
class VotesFindable implements Findable {

    @Override
    public List<FoundKind> kinds() {
        return List.of(new FoundKind("meetings.vote", "meetings.found.vote", VoteRules.READ));
    }
}
