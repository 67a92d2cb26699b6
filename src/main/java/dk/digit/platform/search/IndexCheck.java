package dk.digit.platform.search;

import dk.digit.platform.check.Check;
import dk.digit.platform.check.Finding;
import dk.digit.platform.text.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whether the index says of each record what the record says, and shows it to the same people.
@Component
class IndexCheck implements Check {

    private static final int MOST_OF_A_KIND = 20;

    private final SearchIndex index;

    IndexCheck(SearchIndex index) {
        this.index = index;
    }

    @Override
    public String name() {
        return "platform.check.search";
    }

    @Override
    public List<Finding> run() {
        return index.differences(MOST_OF_A_KIND).stream()
                .map(one -> new Finding(
                        Finding.Severity.ERROR,
                        one.kind() + " " + one.key(),
                        Refusal.of("platform.search.difference", one.difference()),
                        Refusal.of("platform.search.rebuild", one.kind())))
                .toList();
    }
}
