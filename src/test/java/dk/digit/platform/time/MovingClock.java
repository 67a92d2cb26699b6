package dk.digit.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A clock that stands where a test sets it. Imported as [Set], it is the application's.
public final class MovingClock extends Clock {

    private volatile Instant now = Instant.now();

    /// @param local Copenhagen time: `2026-11-30T23:59:59`
    public void standsAt(String local) {
        now = at(local);
    }

    public void moves(Duration on) {
        now = now.plus(on);
    }

    /// @param local Copenhagen time: `2026-11-30T23:59:59`
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Zone.COPENHAGEN).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return Zone.COPENHAGEN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /// Makes it the application's clock.
    @TestConfiguration
    public static class Set {
        @Bean
        @Primary
        MovingClock movingClock() {
            return new MovingClock();
        }
    }
}
