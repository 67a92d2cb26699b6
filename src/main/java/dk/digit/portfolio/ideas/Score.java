package dk.digit.portfolio.ideas;

import java.time.Instant;
import java.time.LocalDate;

/// How an idea is scored by a criterion.
///
/// @param consensus whether the assessors agree on it; else it is the assessor's own
public record Score(
        Criterion criterion,
        boolean consensus,
        String assessor,
        int score,
        String reason,
        LocalDate since,
        Instant recordedAt) {}
