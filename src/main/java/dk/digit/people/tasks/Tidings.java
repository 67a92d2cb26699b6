package dk.digit.people.tasks;

import dk.digit.people.notices.NewNotice;
import dk.digit.people.notices.Notices;
import dk.digit.people.notices.Urgency;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What tasks tell people: reminders, in the digest. One key for each task and due day, so that a second
/// reminder of the same day is none.
@Component
class Tidings {

    /// Kind of the notices, and the beginning of their keys.
    static final String KIND = "people.notice.task";

    private final Notices notices;

    Tidings(Notices notices) {
        this.notices = notices;
    }

    void remind(List<Reminders.Due> due) {
        if (!due.isEmpty()) {
            notices.tellAll(due.stream().map(Tidings::notice).toList());
        }
    }

    private static NewNotice notice(Reminders.Due due) {
        return new NewNotice(
                due.username(),
                KIND,
                key(due.task()) + due.dueOn(),
                new Bilingual(words(Lang.DA, due), words(Lang.EN, due)),
                "/people/tasks/" + due.task(),
                Urgency.DIGEST);
    }

    private static String words(Lang lang, Reminders.Due due) {
        return Texts.of(lang, "people.task.reminder", due.title().in(lang), Formats.longDate(lang, due.dueOn()));
    }

    private static String key(UUID task) {
        return "task/" + task + "/";
    }

    /// What was told of these and has not reached anybody yet is never sent.
    void withdraw(Collection<UUID> tasks) {
        notices.withdrawAll(tasks.stream().map(Tidings::key).toList());
    }
}
