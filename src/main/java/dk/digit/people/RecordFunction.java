package dk.digit.people;

import dk.digit.platform.access.Role;
import org.jspecify.annotations.Nullable;

/// What somebody is for a record.
public enum RecordFunction {
    /// Leads an activity from day to day.
    LEAD(Role.PROJECT_LEAD),
    /// Manages a contract.
    CONTRACT_MANAGER(Role.CONTRACT_MANAGER),
    /// Answers for something, such as a benefit or a risk, without rights beyond.
    OWNER(null);

    private final @Nullable Role role;

    RecordFunction(@Nullable Role role) {
        this.role = role;
    }

    /// The role that it gives for the record.
    @Nullable
    Role role() {
        return role;
    }
}
