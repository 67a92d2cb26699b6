package dk.digit.benefits.cases;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;

/// A risk that the case sets money aside for.
///
/// @param reserve its expected cost after what is done about it
public record CaseRisk(long risk, int place, Bilingual title, Money reserve) {}
