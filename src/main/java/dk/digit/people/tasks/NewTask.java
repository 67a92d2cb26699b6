package dk.digit.people.tasks;

import dk.digit.platform.duty.Assignee;
import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A task to be made.
///
/// @param room whose kind of task it is; `people` for those that people make for each other
/// @param source what the room calls it, so that it is raised once; null for what a person makes
/// @param about more words, or null
/// @param record what it is about, or null
/// @param due the day by the rule; where the recurrence is by an occasion, that one tells the day instead
/// @param remindDaysBefore days before it is due on which whoever has it is reminded
/// @param example part of the demonstration, and shown as such
public record NewTask(
        String room,
        @Nullable String source,
        Bilingual title,
        @Nullable Bilingual about,
        @Nullable AboutRecord record,
        Assignee assignee,
        LocalDate due,
        Shift shift,
        Recurrence recurrence,
        List<Integer> remindDaysBefore,
        Secrecy visibility,
        boolean example) {

    /// @param kind as the room's `Locator` calls it
    /// @param path where it is done
    public record AboutRecord(String kind, String key, String path) {}

    public NewTask {
        remindDaysBefore = remindDaysBefore.stream().distinct().sorted().toList();
    }

    /// A task that comes once, is moved to the next working day, is open to all and reminds nobody.
    public static NewTask of(Bilingual title, Assignee assignee, LocalDate due) {
        return new NewTask(
                "people",
                null,
                title,
                null,
                null,
                assignee,
                due,
                Shift.LATER,
                Recurrence.NEVER,
                List.of(),
                Secrecy.OPEN,
                false);
    }

    public NewTask raisedBy(String room, String source) {
        return new NewTask(
                room,
                source,
                title,
                about,
                record,
                assignee,
                due,
                shift,
                recurrence,
                remindDaysBefore,
                visibility,
                example);
    }

    public NewTask explained(@Nullable Bilingual words) {
        return new NewTask(
                room,
                source,
                title,
                words,
                record,
                assignee,
                due,
                shift,
                recurrence,
                remindDaysBefore,
                visibility,
                example);
    }

    public NewTask about(String kind, String key, String path) {
        return new NewTask(
                room,
                source,
                title,
                about,
                new AboutRecord(kind, key, path),
                assignee,
                due,
                shift,
                recurrence,
                remindDaysBefore,
                visibility,
                example);
    }

    public NewTask recurring(Recurrence how, Shift moved) {
        return new NewTask(
                room, source, title, about, record, assignee, due, moved, how, remindDaysBefore, visibility, example);
    }

    public NewTask reminding(Integer... daysBefore) {
        return new NewTask(
                room,
                source,
                title,
                about,
                record,
                assignee,
                due,
                shift,
                recurrence,
                List.of(daysBefore),
                visibility,
                example);
    }

    public NewTask seenBy(Secrecy who) {
        return new NewTask(
                room, source, title, about, record, assignee, due, shift, recurrence, remindDaysBefore, who, example);
    }

    public NewTask asExample() {
        return new NewTask(
                room,
                source,
                title,
                about,
                record,
                assignee,
                due,
                shift,
                recurrence,
                remindDaysBefore,
                visibility,
                true);
    }

    /// The same for a function in one municipality.
    NewTask inMunicipality(String function, String municipality) {
        return new NewTask(
                room,
                source == null ? null : source + "/" + municipality,
                title,
                about,
                record,
                new Assignee.OfFunction(function, municipality),
                due,
                shift,
                recurrence,
                remindDaysBefore,
                visibility,
                example);
    }
}
