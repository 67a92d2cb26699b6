package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.money.Money;
import java.util.List;
import java.util.Map;

/// @param lines those that could be computed, in their order
/// @param each by municipality
/// @param reserve what each sets aside for the risks of the case, counted among the one-off costs of the first
///     year; empty but for the chosen option
public record OptionResult(
        CaseOption option,
        List<LineResult> lines,
        Appraisal joint,
        Map<MunicipalityCode, Appraisal> each,
        Map<MunicipalityCode, Money> reserve) {

    /// What all of them set aside for risks.
    public Money reserved() {
        return reserve.values().stream().reduce(Money.ZERO, Money::plus);
    }
}
