package dk.digit.portfolio;

import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import dk.digit.platform.access.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/// Everyone who has logged in reads the portfolio; the secretariat keeps it, a project lead the activities
/// that the lead is responsible for; a municipality's chiefs report on its own part; the secretariat says when a text
/// is
/// final.
@Component
public class PortfolioRules implements Rules {

    /// Reading whatever of the portfolio one may see.
    public static final String READ = "portfolio.read";
    /// Taking a new activity in.
    public static final String TAKE = "portfolio.take";
    /// Keeping an activity: its words, plan, people, risks. Asked about [ActivityLocator#KIND].
    public static final String EDIT = "portfolio.edit";
    /// Writing and publishing status reports of an activity, or of one's own municipality's part of it.
    public static final String REPORT = "portfolio.report";
    /// Saying on behalf of the association that something is final.
    public static final String APPROVE = "portfolio.approve";

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.everyone(READ),
                Rule.of(TAKE, Role.SECRETARIAT, Role.PROJECT_LEAD, Role.ADMIN),
                Rule.of(EDIT, Role.SECRETARIAT, Role.ADMIN).and(Scope.OWN_RECORD, Role.PROJECT_LEAD),
                Rule.of(REPORT, Role.SECRETARIAT, Role.ADMIN)
                        .and(Scope.OWN_RECORD, Role.PROJECT_LEAD)
                        .and(Scope.OWN_MUNICIPALITY, Role.CHIEF, Role.CHIEF_EXECUTIVE),
                Rule.of(APPROVE, Role.SECRETARIAT, Role.ADMIN));
    }
}
