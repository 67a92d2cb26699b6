package dk.digit.benefits.shared;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import java.math.BigDecimal;

/// What a shared assumption is worth in a period.
///
/// @param assumed whether no source was found for it
public record SharedValue(
        Period valid,
        BigDecimal pessimistic,
        BigDecimal likely,
        BigDecimal optimistic,
        Bilingual source,
        boolean assumed) {}
