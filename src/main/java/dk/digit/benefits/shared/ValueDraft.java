package dk.digit.benefits.shared;

import dk.digit.platform.text.Bilingual;
import java.math.BigDecimal;

/// A shared assumption's value as it is written down.
///
/// @param assumed whether no source was found for it
public record ValueDraft(
        BigDecimal pessimistic, BigDecimal likely, BigDecimal optimistic, Bilingual source, boolean assumed) {}
