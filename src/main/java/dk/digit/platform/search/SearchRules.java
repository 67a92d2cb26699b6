package dk.digit.platform.search;

import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import java.util.List;
import org.springframework.stereotype.Component;

/// Everyone may search; what is found is another matter.
@Component
class SearchRules implements Rules {

    static final String SEARCH = "platform.search";

    @Override
    public List<Rule> rules() {
        return List.of(Rule.everyone(SEARCH));
    }
}
