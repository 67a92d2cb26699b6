package dk.digit.benefits.profiles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When a municipality's part is to be felt from: a day, or its go-live and as many days later.
///
/// @param on the day; null when it hangs on the go-live
public record PartStart(@Nullable LocalDate on, int offsetDays) {

    public PartStart {
        if (on != null && offsetDays != 0) {
            throw new IllegalArgumentException("a day stands by itself");
        }
    }

    public static PartStart fixed(LocalDate on) {
        return new PartStart(on, 0);
    }

    public static PartStart wave(int offsetDays) {
        return new PartStart(null, offsetDays);
    }

    public boolean hangsOnWave() {
        return on == null;
    }
}
