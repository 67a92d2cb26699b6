package dk.digit.people;

import dk.digit.platform.search.Findable;
import dk.digit.platform.search.FoundKind;
import java.util.List;
import org.springframework.stereotype.Component;

/// Accounts, for those who may see them.
@Component
class PeopleFindable implements Findable {

    @Override
    public List<FoundKind> kinds() {
        return List.of(new FoundKind("people.account", "people.found.account", PeopleRules.SEE_ACCOUNTS));
    }
}
