package dk.digit.people.tasks;

import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.UUID;

/// A task as a list of somebody's tasks tells it.
///
/// @param room whose kind of task it is
public record TaskLine(UUID id, String room, Bilingual title, LocalDate due, TaskState state) {

    public String path() {
        return "/people/tasks/" + id;
    }

    public boolean lateOn(LocalDate day) {
        return state.isOpen() && due.isBefore(day);
    }
}
