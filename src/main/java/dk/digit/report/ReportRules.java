package dk.digit.report;

import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import java.util.List;
import org.springframework.stereotype.Component;

/// Everyone who has logged in reads the reports. The secretariat writes the texts, and records what the
/// general assembly has decided: approving itself is the assembly's.
@Component
class ReportRules implements Rules {

    static final String READ = "report.read";
    static final String WRITE = "report.write";
    static final String APPROVE = "report.approve";

    @Override
    public List<Rule> rules() {
        return List.of(Rule.everyone(READ), Rule.of(WRITE, Role.SECRETARIAT), Rule.of(APPROVE, Role.SECRETARIAT));
    }
}
