package dk.digit.benefits.cases;

import dk.digit.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far an amount has moved from the newest frozen version, where that is farther than the case tolerates.
///
/// @param label message with the word for the amount
/// @param share of the amount then; null when that was nothing
/// @param tolerance in per cent
public record Drift(
        String label, Money then, Money now, @Nullable BigDecimal share, int tolerance) {

    /// Costs and net benefit of the option that each is about, over all years, undiscounted.
    static List<Drift> between(FrozenCase frozen, CaseModel model, Appraisal now) {
        var then = frozen.usual()
                .flatMap(option -> frozen.outcome(option.code(), Scenario.LIKELY))
                .map(FrozenCase.Outcome::joint)
                .orElse(null);
        var drifts = new ArrayList<Drift>();
        if (then != null) {
            add(drifts, "benefits.result.costs", costs(then), costs(now), model.costTolerance());
            add(drifts, "benefits.result.net", net(then), net(now), model.netTolerance());
        }
        return drifts;
    }

    private static Money costs(Appraisal appraisal) {
        return Appraisal.sum(appraisal.oneOff()).plus(Appraisal.sum(appraisal.recurring()));
    }

    private static Money net(Appraisal appraisal) {
        return Appraisal.sum(CashFlow.of(appraisal).net());
    }

    private static void add(List<Drift> drifts, String label, Money then, Money now, @Nullable Integer tolerance) {
        var moved = BigDecimal.valueOf(Math.abs(now.oere() - then.oere()));
        var allowed = BigDecimal.valueOf(Math.abs(then.oere()));
        if (tolerance != null
                && moved.movePointRight(2).compareTo(allowed.multiply(BigDecimal.valueOf(tolerance))) > 0) {
            var share = allowed.signum() == 0 ? null : moved.divide(allowed, 6, RoundingMode.HALF_UP);
            drifts.add(new Drift(label, then, now, share, tolerance));
        }
    }
}
