package dk.digit.association;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;

/// A seat to be made; it gets the next number in its body.
///
/// @param function one of [Association#functions]
/// @param subject what the function is about, or empty
public record SeatDraft(
        BodyId body, String function, String subject, Period period, boolean startKnown, Bilingual remark) {}
