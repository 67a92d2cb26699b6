package dk.digit.platform.chart;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days and stretches of time in words.
final class Days {

    private Days() {}

    static String span(Lang lang, Timeline.Phase phase) {
        var from = edge(lang, phase.from(), phase.fromKnown());
        var last = phase.to() == null ? null : phase.to().minusDays(1);
        var to = edge(lang, last, phase.toKnown());
        boolean begun = phase.from() == null && phase.fromKnown();
        boolean goesOn = last == null && phase.toKnown();
        if (begun) {
            return goesOn ? Texts.of(lang, "platform.chart.throughout") : Texts.of(lang, "platform.chart.until", to);
        }
        return goesOn ? Texts.of(lang, "platform.chart.from", from) : Texts.of(lang, "platform.chart.fromTo", from, to);
    }

    private static String edge(Lang lang, @Nullable LocalDate day, boolean known) {
        if (day == null) {
            return Texts.of(lang, "platform.chart.unknown");
        }
        var text = Formats.date(day);
        return known ? text : Texts.of(lang, "platform.date.doubtful", text);
    }

    static String asOf(Lang lang, LocalDate day) {
        return Texts.of(lang, "platform.chart.asOf", Formats.date(day));
    }
}
