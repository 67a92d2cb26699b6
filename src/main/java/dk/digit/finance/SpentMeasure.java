package dk.digit.finance;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.FrozenTable;
import dk.digit.portfolio.StatusField;
import dk.digit.portfolio.StatusLight;
import dk.digit.portfolio.StatusMeasure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Money in status reports: what an activity cost in the year. The ledger has no budgets, so there is nothing
/// to hold it against: the figure is told, and the light is whoever reports' to set.
@Component
class SpentMeasure implements StatusMeasure {

    private final Ledger ledger;

    SpentMeasure(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public StatusField field() {
        return StatusField.MONEY;
    }

    @Override
    public Map<ActivityId, Measured> measure(Set<ActivityId> activities, LocalDate day) {
        var measured = new HashMap<ActivityId, Measured>();
        ledger.spent(activities, day).forEach((activity, years) -> {
            var spent = years.get(day.getYear());
            if (spent != null) {
                measured.put(activity, spent(spent, day.getYear()));
            }
        });
        for (ActivityId activity : activities) {
            measured.putIfAbsent(
                    activity, Measured.of(StatusLight.UNKNOWN, Texts.both("finance.status.nothingSpent", year(day))));
        }
        return measured;
    }

    private static String year(LocalDate day) {
        return String.valueOf(day.getYear());
    }

    private static Measured spent(Money spent, int year) {
        var amount = new Bilingual(Formats.kroner(Lang.DA, spent), Formats.kroner(Lang.EN, spent));
        var name = String.valueOf(year);
        return new Measured(
                StatusLight.UNKNOWN,
                Texts.both("finance.status.noBudget", name, amount),
                List.of(new FrozenTable(
                        Texts.both("finance.panel.spent"),
                        List.of(Texts.both("finance.status.year"), Texts.both("finance.status.amount")),
                        List.of(List.of(new Bilingual(name, name), amount)))));
    }
}
