package dk.digit.platform.web;

import dk.digit.platform.time.Zone;
import dk.digit.platform.web.form.Typed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Moments as they stand in addresses and as people type them: `2026-11-20T12:00`, `20-11-2026 12:00`, with
/// or without the time. A day alone means its end.
final class Moments {

    private Moments() {}

    /// Null when it is none.
    static @Nullable Instant read(String text) {
        try {
            return text.matches(".*T.*(Z|[+-]\\d{2}:\\d{2})")
                    ? OffsetDateTime.parse(text).toInstant()
                    : local(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static @Nullable Instant local(String text) {
        var parts = text.strip().split("[T ]+", 2);
        var day = Typed.date(parts[0]);
        if (day == null) {
            return null;
        }
        var moment = parts.length == 1
                ? day.plusDays(1).atStartOfDay()
                : LocalDateTime.of(day, LocalTime.parse(parts[1].replace('.', ':')));
        return moment.atZone(Zone.COPENHAGEN).toInstant();
    }
}
