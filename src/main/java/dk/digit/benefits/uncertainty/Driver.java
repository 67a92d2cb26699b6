package dk.digit.benefits.uncertainty;

import dk.digit.benefits.cases.Spread;
import dk.digit.platform.text.Bilingual;

/// An assumption that is not sure: one random number a sample, whatever it is worth at each municipality and in
/// each year. A municipality's own three points then give another outcome at the same rank.
///
/// @param shared whether it is one of those that all business cases share
public record Driver(String code, Bilingual name, Spread spread, boolean shared) {}
