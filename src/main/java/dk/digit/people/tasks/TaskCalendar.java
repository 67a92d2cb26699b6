package dk.digit.people.tasks;

import dk.digit.platform.calendar.CalendarEntry;
import dk.digit.platform.calendar.CalendarFile;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/// Tasks as a calendar. Each is an event that lasts its day and takes no time: calendar programs leave out
/// to-dos of calendars that they subscribe to.
final class TaskCalendar {

    private TaskCalendar() {}

    /// @param base the product's own address, without the path
    static CalendarFile of(List<Task> tasks, String base, Instant now, Lang lang) {
        return new CalendarFile("Tasks", Texts.of(lang, "people.feed.name"))
                .with(tasks.stream().map(task -> entry(task, base, lang)).toList(), now);
    }

    private static CalendarEntry entry(Task task, String base, Lang lang) {
        return CalendarEntry.due(
                task.id() + "@digit",
                task.due(),
                task.title().in(lang),
                task.about() == null ? null : task.about().in(lang),
                URI.create(base + task.path()),
                task.version());
    }
}
