package dk.digit.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The zone in which the association's days begin and end.
public final class Zone {

    public static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private Zone() {}

    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, COPENHAGEN);
    }

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), COPENHAGEN);
    }
}
