package dk.digit.people.tasks;

import java.util.List;

/// The people who have a task on a day.
public record HeldBy(List<String> names) {

    /// Nobody has it, so that the head of the secretariat looks after it.
    public boolean vacant() {
        return names.isEmpty();
    }
}
