package dk.digit.benefits.measuring;

import dk.digit.association.WorkFunction;
import dk.digit.benefits.profiles.Holder;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who measures a municipality's part of a benefit, and when: on the first day, and every so many months after it.
///
/// @param title what the function is called at home; never a name
/// @param last the last day on which it may be asked; null: until it is changed
/// @param withinDays how many days after the day measured it is to be in
public record MeasuringPlan(
        LocalDate first,
        @Nullable LocalDate last,
        WorkFunction function,
        @Nullable String title,
        int everyMonths,
        int withinDays) {

    Holder holder() {
        return new Holder(function, title);
    }

    /// Who, since when and how often, as a sentence.
    public String words(Lang lang) {
        return Texts.of(
                lang,
                last == null ? "benefits.measure.planOpen" : "benefits.measure.planEnding",
                holder().words(lang),
                Formats.date(first),
                everyMonths,
                withinDays,
                Formats.date(last));
    }
}
