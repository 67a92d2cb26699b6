package dk.digit.people.tasks;

import dk.digit.platform.duty.Assignee;
import dk.digit.platform.text.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task as it is stored.
///
/// @param number its place in the series, from 0
/// @param series shared by those that follow each other; null for one that comes once
/// @param family shared by those that were made together, one for each municipality
/// @param reason why it was dropped or not relevant
public record Task(
        UUID id,
        Origin origin,
        String room,
        @Nullable String source,
        Bilingual title,
        @Nullable Bilingual about,
        NewTask.@Nullable AboutRecord record,
        Assignee assignee,
        LocalDate nominal,
        LocalDate due,
        Shift shift,
        Recurrence recurrence,
        @Nullable UUID series,
        int number,
        List<Integer> remindDaysBefore,
        Secrecy visibility,
        TaskState state,
        @Nullable String reason,
        @Nullable UUID family,
        boolean example,
        Instant createdAt,
        String createdBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        int version) {

    /// Where a task comes from, and so who says when it is done.
    public enum Origin {
        PERSON,
        ROOM,
        /// It follows from a fact and is done when the fact is: nobody ticks it off.
        DUTY
    }

    public boolean lateOn(LocalDate day) {
        return state.isOpen() && due.isBefore(day);
    }

    public String path() {
        return "/people/tasks/" + id;
    }
}
