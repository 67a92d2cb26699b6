package dk.digit.people;

import dk.digit.association.WorkFunction;
import dk.digit.platform.access.Role;
import java.util.List;

/// Which roles a function gives whoever works in it; beside these everybody with a function is an employee.
public final class FunctionRoles {

    private FunctionRoles() {}

    public static List<Role> of(WorkFunction function) {
        return switch (function) {
            case HEAD_OF_SECRETARIAT -> List.of(Role.SECRETARIAT);
            case PROJECT_MANAGER -> List.of(Role.PROJECT_LEAD);
            case CONTRACT_MANAGER -> List.of(Role.CONTRACT_MANAGER);
            case CONTROLLER -> List.of(Role.CONTROLLER);
            case CHIEF_EXECUTIVE -> List.of(Role.CHIEF_EXECUTIVE);
            case CHIEF_DIGITALISATION_OFFICER -> List.of(Role.CHIEF);
            case SECURITY_COORDINATOR -> List.of(Role.SECURITY_COORDINATOR);
            case IT_ARCHITECT, CONSULTANT, BUSINESS_AREA_MANAGER, SPECIALIST -> List.of();
        };
    }
}
