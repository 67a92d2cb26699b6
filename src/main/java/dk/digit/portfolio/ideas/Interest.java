package dk.digit.portfolio.ideas;

import dk.digit.association.MunicipalityCode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a municipality answered on a day.
public record Interest(
        MunicipalityCode municipality,
        InterestAnswer answer,
        @Nullable String comment,
        LocalDate since,
        Instant recordedAt,
        String recordedBy) {}
