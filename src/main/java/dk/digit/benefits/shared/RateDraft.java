package dk.digit.benefits.shared;

import dk.digit.platform.text.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;

/// A discount rate as it is written down.
///
/// @param rate a year, as a share
record RateDraft(int fromHorizon, LocalDate from, BigDecimal rate, Bilingual source, boolean assumed) {}
