package dk.digit.benefits.cases;

import java.math.BigDecimal;

/// Two assumptions that move together.
///
/// @param one code of an assumption
/// @param coefficient between -1 and 1
public record CorrelationOf(String one, String other, BigDecimal coefficient) {}
