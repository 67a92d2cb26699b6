package dk.digit.benefits.shared;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import java.math.BigDecimal;

/// A municipality's figure in a period.
public record FigureValue(MunicipalityCode municipality, Period valid, BigDecimal value, Bilingual source) {}
