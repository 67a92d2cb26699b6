package dk.digit.benefits.cases;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.FrozenTable;
import dk.digit.portfolio.Gate;
import dk.digit.portfolio.GateCondition;
import dk.digit.portfolio.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// The business case at a gate: a project that is about to buy something without one is warned about, and so
/// are formulas that cannot be computed. What the case said is kept with the gate.
@Component
class CaseGate implements GateCondition {

    private final BusinessCases cases;

    CaseGate(BusinessCases cases) {
        this.cases = cases;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<Refusal> warnings(Gate gate) {
        var model = cases.of(gate.id(), gate.on()).orElse(null);
        if (model == null) {
            return asksForOne(gate)
                    ? List.of(Refusal.of("benefits.result.gateWithoutCase").at(CaseTab.PATH))
                    : List.of();
        }
        int faults = Calculation.of(model, Scenario.LIKELY).faults().size();
        return faults == 0
                ? List.of()
                : List.of(Refusal.of("benefits.result.gateWithFaults", faults).at(CaseTab.PATH));
    }

    private static boolean asksForOne(Gate gate) {
        return gate.activity().kind() == ActivityKind.PROJECT
                && gate.to() != Phase.CLOSED
                && gate.to().compareTo(Phase.PROCUREMENT) >= 0;
    }

    @Override
    public List<FrozenTable> frozen(Gate gate) {
        return cases.of(gate.id(), gate.on())
                .map(model -> List.of(headlines(Calculation.of(model, Scenario.LIKELY))))
                .orElse(List.of());
    }

    private static FrozenTable headlines(CaseResult result) {
        var rows = new ArrayList<List<Bilingual>>();
        for (OptionResult option : result.options()) {
            var joint = option.joint();
            rows.add(List.of(
                    Long.valueOf(option.option().id()).equals(result.model().chosen())
                            ? Texts.both(
                                    "benefits.result.chosen", option.option().name())
                            : option.option().name(),
                    said(words -> words.kroner(Appraisal.sum(joint.oneOff()).plus(Appraisal.sum(joint.recurring())))),
                    said(words -> words.kroner(Appraisal.sum(CashFlow.of(joint).net()))),
                    said(words -> words.kroner(joint.netPresentValue())),
                    said(words -> words.payback(joint.paybackMonths())),
                    said(words -> words.rate(joint.internalRate()))));
        }
        return new FrozenTable(
                Texts.both(
                        "benefits.result.frozen", String.valueOf(result.model().priceYear())),
                List.of(
                        Texts.both("benefits.result.option"),
                        Texts.both("benefits.result.costs"),
                        Texts.both("benefits.result.net"),
                        Texts.both("benefits.result.presentValue"),
                        Texts.both("benefits.result.payback"),
                        Texts.both("benefits.result.rate")),
                rows);
    }

    private static Bilingual said(Function<CaseWords, String> told) {
        return new Bilingual(told.apply(new CaseWords(Lang.DA)), told.apply(new CaseWords(Lang.EN)));
    }
}
