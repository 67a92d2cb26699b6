package dk.digit.benefits.harvest;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.cases.CaseModel;
import dk.digit.benefits.cases.CaseResult;
import dk.digit.benefits.cases.LineResult;
import dk.digit.benefits.cases.Nature;
import dk.digit.benefits.cases.Side;
import dk.digit.benefits.profiles.BenefitType;
import dk.digit.platform.money.Money;
import dk.digit.portfolio.ActivityId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the chosen option of a business case expects a benefit to bring a municipality in a year, in kr., before
/// what it costs.
///
/// @param line of the case
record PlannedAmount(
        ActivityId activity,
        boolean example,
        long line,
        BenefitType type,
        MunicipalityCode municipality,
        int year,
        Money amount) {

    /// Amounts of the years from `first` to `last`; a case that recommends nothing expects nothing.
    static List<PlannedAmount> of(List<CaseResult> results, int first, int last) {
        var amounts = new ArrayList<PlannedAmount>();
        for (CaseResult result : results) {
            result.chosen().stream()
                    .flatMap(option -> option.lines().stream())
                    .filter(line -> line.money() && line.line().nature().side() == Side.BENEFIT)
                    .forEach(line -> {
                        for (int year = first; year <= last; year++) {
                            of(result.model(), line, year).forEach(amounts::add);
                        }
                    });
        }
        return amounts;
    }

    private static Stream<PlannedAmount> of(CaseModel model, LineResult line, int year) {
        int place = year - model.firstYear();
        if (place < 0 || place >= model.years()) {
            return Stream.empty();
        }
        var type = type(line.line().nature());
        return model.municipalities().stream()
                .map(municipality -> new PlannedAmount(
                        model.activity(),
                        model.example(),
                        line.line().id(),
                        type,
                        municipality,
                        year,
                        Money.of(line.of(municipality, place))))
                .filter(planned -> !planned.amount().isZero());
    }

    /// What a benefit of a case is as a profile.
    private static BenefitType type(Nature nature) {
        return switch (nature) {
            case CASH, EXTERNAL, INTERNAL_HOURS, BUY_OUT, LICENCE, TRANSITION, OTHER_COST -> BenefitType.ECONOMIC;
            case FREED_TIME -> BenefitType.FREED_TIME;
            case QUALITY -> BenefitType.QUALITY;
            case SERVICE -> BenefitType.SERVICE;
            case WORKING_ENVIRONMENT -> BenefitType.WORKING_ENVIRONMENT;
            case COMPLIANCE -> BenefitType.COMPLIANCE;
            case STRATEGY -> BenefitType.STRATEGY;
        };
    }
}
