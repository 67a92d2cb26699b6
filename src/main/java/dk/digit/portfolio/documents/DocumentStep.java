package dk.digit.portfolio.documents;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A step on a document's way.
public record DocumentStep(
        int version,
        DocumentState state,
        LocalDate on,
        @Nullable String reason,
        Instant madeAt,
        String madeBy) {}
