package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.shared.DiscountRates;
import dk.digit.benefits.shared.Figure;
import dk.digit.benefits.shared.SharedAssumption;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A business case of which some parts are taken from elsewhere: begun from a case, changed part by part, and made
/// into one again.
final class ModelParts {

    private final CaseModel base;
    private int firstYear;
    private int years;
    private List<MunicipalityCode> municipalities;
    private Map<MunicipalityCode, YearMonth> starts;
    private List<CaseOption> options;
    private @Nullable Long chosen;
    private List<Assumption> assumptions;
    private List<SharedAssumption> shared;
    private List<Figure> figures;
    private List<CaseLine> lines;
    private List<CaseRisk> risks;
    private DiscountRates rates;

    private ModelParts(CaseModel base) {
        this.base = base;
        firstYear = base.firstYear();
        years = base.years();
        municipalities = base.municipalities();
        starts = base.starts();
        options = base.options();
        chosen = base.chosen();
        assumptions = base.assumptions();
        shared = base.shared();
        figures = base.figures();
        lines = base.lines();
        risks = base.risks();
        rates = base.rates();
    }

    static ModelParts of(CaseModel model) {
        return new ModelParts(model);
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
        firstYear = first;
        years = count;
        return this;
    }

    /// With one option alone.
    ModelParts option(CaseOption other) {
        options = List.of(other);
        return this;
    }

    ModelParts municipalities(List<MunicipalityCode> other) {
        municipalities = other;
        return this;
    }

    ModelParts starts(Map<MunicipalityCode, YearMonth> other) {
        starts = other;
        return this;
    }

    ModelParts chosen(@Nullable Long other) {
        chosen = other;
        return this;
    }

    ModelParts assumptions(List<Assumption> other) {
        assumptions = other;
        return this;
    }

    ModelParts shared(List<SharedAssumption> other) {
        shared = other;
        return this;
    }

    ModelParts figures(List<Figure> other) {
        figures = other;
        return this;
    }

    ModelParts lines(List<CaseLine> other) {
        lines = other;
        return this;
    }

    ModelParts risks(List<CaseRisk> other) {
        risks = other;
        return this;
    }

    ModelParts rates(DiscountRates other) {
        rates = other;
        return this;
    }

    List<Assumption> assumptions() {
        return assumptions;
    }

    List<SharedAssumption> shared() {
        return shared;
    }

    List<Figure> figures() {
        return figures;
    }

    List<CaseLine> lines() {
        return lines;
    }
}
