package dk.digit.portfolio.plan;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.FrozenTable;
import dk.digit.portfolio.Gate;
import dk.digit.portfolio.GateCondition;
import java.util.List;
import org.springframework.stereotype.Component;

/// The key dates of the plan as they are when a gate is passed: milestones, and what is on the critical path.
@Component
class PlanAtGate implements GateCondition {

    private final MeasuredPlan.Query plans;

    PlanAtGate(MeasuredPlan.Query plans) {
        this.plans = plans;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<FrozenTable> frozen(Gate gate) {
        var plan = plans.of(gate.id(), gate.on());
        if (plan.isEmpty()) {
            return List.of();
        }
        return List.of(new FrozenTable(
                Texts.both("portfolio.plan.keyDates"),
                List.of(
                        Texts.both("portfolio.plan.item"),
                        Texts.both("portfolio.plan.from"),
                        Texts.both("portfolio.plan.to"),
                        Texts.both("portfolio.plan.state"),
                        Texts.both("portfolio.plan.slip")),
                plan.lines().stream()
                        .filter(line -> line.item().isMilestone() || line.critical())
                        .map(PlanAtGate::row)
                        .toList()));
    }

    private static List<Bilingual> row(MeasuredPlan.Line line) {
        var item = line.item();
        var due = item.due();
        return List.of(
                item.name(),
                same(item.isMilestone() ? "" : Formats.date(item.start())),
                due == null ? same(Formats.date(item.finish())) : new Bilingual(due.brief(Lang.DA), due.brief(Lang.EN)),
                Texts.both(Texts.key(line.state())),
                same(line.slip() == null ? "" : String.valueOf(line.slip())));
    }

    private static Bilingual same(String text) {
        return new Bilingual(text, text);
    }
}
