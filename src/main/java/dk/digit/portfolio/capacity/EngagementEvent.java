package dk.digit.portfolio.capacity;

import dk.digit.platform.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One step in the story of an engagement.
public record EngagementEvent(
        long engagement,
        int number,
        EngagementState state,
        LocalDate since,
        Period period,
        @Nullable String person,
        @Nullable String account,
        @Nullable String remark,
        Instant recordedAt,
        String recordedBy) {}
