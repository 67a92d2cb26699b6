package dk.digit.portfolio.waves;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A municipality's own hours on an activity in a quarter.
///
/// @param quarter its first day
/// @param version counts its changes, 0 for none yet
public record LocalHours(
        LocalDate quarter,
        @Nullable Integer planned,
        @Nullable Integer spent,
        int version) {

    public LocalHours {
        if (!quarter.equals(quarterOf(quarter))) {
            throw new IllegalArgumentException(quarter + " begins no quarter");
        }
    }

    static LocalDate quarterOf(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    String words(Lang lang) {
        return words(quarter, lang);
    }

    static String words(LocalDate quarter, Lang lang) {
        return Texts.of(
                lang,
                "portfolio.hours.quarterOf",
                String.valueOf((quarter.getMonthValue() + 2) / 3),
                String.valueOf(quarter.getYear()));
    }
}
