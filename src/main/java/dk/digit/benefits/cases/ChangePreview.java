package dk.digit.benefits.cases;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What changing an assumption does to the net present value of the recommended option, for all together.
public record ChangePreview(Bilingual option, Money before, Money after, int faults) {

    public Money difference() {
        return after.minus(before);
    }

    /// Empty when no option is recommended.
    static Optional<ChangePreview> of(CaseModel model, Assumption known, AssumptionDraft draft) {
        var before = Calculation.of(model, Scenario.LIKELY);
        var after = Calculation.of(with(model, known, draft), Scenario.LIKELY);
        return before.chosen()
                .flatMap(old -> after.chosen()
                        .map(now -> new ChangePreview(
                                old.option().name(),
                                old.joint().netPresentValue(),
                                now.joint().netPresentValue(),
                                after.faults().size())));
    }

    private static CaseModel with(CaseModel model, Assumption known, AssumptionDraft draft) {
        List<Assumption> assumptions = new ArrayList<>(model.assumptions());
        assumptions.replaceAll(one -> one.id() == known.id() ? changed(known, draft) : one);
        return new CaseModel(
                model.id(),
                model.activity(),
                model.day(),
                model.example(),
                model.priceYear(),
                model.firstYear(),
                model.years(),
                model.summary(),
                model.costTolerance(),
                model.netTolerance(),
                model.municipalities(),
                model.starts(),
                model.options(),
                model.chosen(),
                assumptions,
                model.correlations(),
                model.shared(),
                model.figures(),
                model.lines(),
                model.risks(),
                model.rates(),
                model.version());
    }

    private static Assumption changed(Assumption known, AssumptionDraft draft) {
        return new Assumption(
                known.id(),
                draft.code(),
                draft.name(),
                draft.unit(),
                draft.side(),
                draft.formula(),
                draft.spread(),
                draft.values(),
                draft.source(),
                draft.owner(),
                draft.remark(),
                known.changedAt(),
                known.changedBy(),
                known.version());
    }
}
