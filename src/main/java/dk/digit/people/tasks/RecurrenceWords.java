package dk.digit.people.tasks;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.format.TextStyle;
import org.springframework.stereotype.Component;

/// When a task comes back, in words: "Hvert kvartal", "Første tirsdag efter den ordinære generalforsamling".
@Component
class RecurrenceWords {

    private final Occasions occasions;

    RecurrenceWords(Occasions occasions) {
        this.occasions = occasions;
    }

    String of(Recurrence recurrence, Lang lang) {
        return switch (recurrence) {
            case Recurrence.Never never -> Texts.of(lang, "people.task.recurs.never");
            case Recurrence.Every every -> Texts.of(lang, every.cycle());
            case Recurrence.Around around ->
                Texts.of(
                        lang,
                        "people.task.recurs.around",
                        words(around.offset(), lang),
                        Texts.of(lang, around.offset().side()),
                        occasions.words(around.occasion(), lang));
        };
    }

    private static String words(Offset offset, Lang lang) {
        return switch (offset) {
            case Offset.Span span ->
                span.count() + " " + Texts.of(lang, Texts.key(span.unit()) + (span.count() == 1 ? ".one" : ".many"));
            case Offset.Weekday weekday ->
                Texts.of(lang, "people.task.recurs.nth." + Math.min(weekday.nth(), 5), weekday.nth()) + " "
                        + weekday.day().getDisplayName(TextStyle.FULL, lang.locale());
        };
    }
}
