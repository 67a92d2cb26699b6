package dk.digit.finance;

import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who may do what with the money. The books of a public association are open to all who work in it;
/// posting, reversing and closing are the controller's alone.
@Component
public class FinanceRules implements Rules {

    public static final String READ = "finance.read";
    public static final String POST = "finance.post";
    public static final String IMPORT = "finance.import";
    public static final String CLOSE = "finance.close";

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.everyone(READ),
                Rule.of(POST, Role.CONTROLLER),
                Rule.of(IMPORT, Role.CONTROLLER, Role.SECRETARIAT),
                Rule.of(CLOSE, Role.CONTROLLER));
    }
}
