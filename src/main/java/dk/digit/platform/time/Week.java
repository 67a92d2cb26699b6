package dk.digit.platform.time;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/// A week as Danish calendars number it (ISO 8601): from Monday on, and of the year that its Thursday is in.
public record Week(int year, int number) {

    public static Week of(LocalDate day) {
        return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    public LocalDate monday() {
        return LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
                .with(java.time.DayOfWeek.MONDAY);
    }

    /// `uge 22`, `week 22`
    public String text(Lang lang) {
        return Texts.of(lang, "platform.week", number);
    }
}
