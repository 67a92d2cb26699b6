package dk.digit.people.tasks;

import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import dk.digit.platform.access.Scope;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/// Everyone reads the tasks that are visible to them. The secretariat changes all of these; everybody else
/// those that they have or made: a task's own record is asked in [TaskRights]. The auditor only reads.
@Component
class TasksRules implements Rules {

    static final String READ = "people.readTasks";
    static final String CHANGE = "people.changeTasks";

    @Override
    public List<Rule> rules() {
        var others = Arrays.stream(Role.values())
                .filter(role -> role != Role.SECRETARIAT && role != Role.AUDITOR)
                .toArray(Role[]::new);
        return List.of(Rule.everyone(READ), Rule.of(CHANGE, Role.SECRETARIAT).and(Scope.OWN_RECORD, others));
    }
}
