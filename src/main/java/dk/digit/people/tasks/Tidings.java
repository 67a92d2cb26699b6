package dk.digit.people.tasks;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What tasks tell people.
@Component
class Tidings {

    void remind(List<Reminders.Due> due) {}

    /// What was told of these and has not reached anybody yet is never sent.
    void withdraw(Collection<UUID> tasks) {}
}
