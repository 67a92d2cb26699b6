package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.shared.DiscountRates;
import dk.digit.benefits.shared.Figure;
import dk.digit.benefits.shared.SharedAssumption;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A business case of which some parts are taken from elsewhere.
record ModelParts(
        CaseModel base,
        int firstYear,
        int years,
        List<MunicipalityCode> municipalities,
        Map<MunicipalityCode, YearMonth> starts,
        List<CaseOption> options,
        @Nullable Long chosen,
        List<Assumption> assumptions,
        List<SharedAssumption> shared,
        List<Figure> figures,
        List<CaseLine> lines,
        List<CaseRisk> risks,
        DiscountRates rates) {

    static ModelParts of(CaseModel model) {
        return new ModelParts(
                model,
                model.firstYear(),
                model.years(),
                model.municipalities(),
                model.starts(),
                model.options(),
                model.chosen(),
                model.assumptions(),
                model.shared(),
                model.figures(),
                model.lines(),
                model.risks(),
                model.rates());
    }

    CaseModel model() {
        return new CaseModel(
                base.id(),
                base.activity(),
                base.day(),
                base.example(),
                base.priceYear(),
                firstYear,
                years,
                base.summary(),
                base.costTolerance(),
                base.netTolerance(),
                municipalities,
                starts,
                options,
                chosen,
                assumptions,
                base.correlations(),
                shared,
                figures,
                lines,
                risks,
                rates,
                base.version());
    }

    ModelParts span(int first, int count) {
        return new ModelParts(
                base,
                first,
                count,
                municipalities,
                starts,
                options,
                chosen,
                assumptions,
                shared,
                figures,
                lines,
                risks,
                rates);
    }

    ModelParts municipalities(List<MunicipalityCode> other) {
        return new ModelParts(
                base,
                firstYear,
                years,
                other,
                starts,
                options,
                chosen,
                assumptions,
                shared,
                figures,
                lines,
                risks,
                rates);
    }

    ModelParts starts(Map<MunicipalityCode, YearMonth> other) {
        return new ModelParts(
                base,
                firstYear,
                years,
                municipalities,
                other,
                options,
                chosen,
                assumptions,
                shared,
                figures,
                lines,
                risks,
                rates);
    }

    /// @param other the only option that is left, and chosen where it was
    ModelParts option(CaseOption other) {
        return new ModelParts(
                base,
                firstYear,
                years,
                municipalities,
                starts,
                List.of(other),
                chosen,
                assumptions,
                shared,
                figures,
                lines,
                risks,
                rates);
    }

    ModelParts chosen(@Nullable Long other) {
        return new ModelParts(
                base,
                firstYear,
                years,
                municipalities,
                starts,
                options,
                other,
                assumptions,
                shared,
                figures,
                lines,
                risks,
                rates);
    }

    ModelParts assumptions(List<Assumption> other) {
        return new ModelParts(
                base,
                firstYear,
                years,
                municipalities,
                starts,
                options,
                chosen,
                other,
                shared,
                figures,
                lines,
                risks,
                rates);
    }

    ModelParts shared(List<SharedAssumption> other) {
        return new ModelParts(
                base,
                firstYear,
                years,
                municipalities,
                starts,
                options,
                chosen,
                assumptions,
                other,
                figures,
                lines,
                risks,
                rates);
    }

    ModelParts figures(List<Figure> other) {
        return new ModelParts(
                base,
                firstYear,
                years,
                municipalities,
                starts,
                options,
                chosen,
                assumptions,
                shared,
                other,
                lines,
                risks,
                rates);
    }

    ModelParts lines(List<CaseLine> other) {
        return new ModelParts(
                base,
                firstYear,
                years,
                municipalities,
                starts,
                options,
                chosen,
                assumptions,
                shared,
                figures,
                other,
                risks,
                rates);
    }

    ModelParts risks(List<CaseRisk> other) {
        return new ModelParts(
                base,
                firstYear,
                years,
                municipalities,
                starts,
                options,
                chosen,
                assumptions,
                shared,
                figures,
                lines,
                other,
                rates);
    }

    ModelParts rates(DiscountRates other) {
        return new ModelParts(
                base,
                firstYear,
                years,
                municipalities,
                starts,
                options,
                chosen,
                assumptions,
                shared,
                figures,
                lines,
                risks,
                other);
    }
}
