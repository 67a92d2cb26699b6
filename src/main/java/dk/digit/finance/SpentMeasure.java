package dk.digit.finance;

import static dk.digit.finance.db.Tables.COST_OBJECT;
import static dk.digit.finance.db.Tables.POSTING;
import static dk.digit.finance.db.Tables.VOUCHER;
import static org.jooq.impl.DSL.sum;

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
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Money in status reports: what an activity cost in the year. The ledger has no budgets, so there is nothing to hold
/// it against: the figure is told, and the light is whoever reports' to set.
@Component
class SpentMeasure implements StatusMeasure {

    private final DSLContext sql;

    SpentMeasure(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public StatusField field() {
        return StatusField.MONEY;
    }

    @Override
    public Map<ActivityId, Measured> measure(Set<ActivityId> activities, LocalDate day) {
        var measured = new HashMap<ActivityId, Measured>();
        sql.select(COST_OBJECT.ACTIVITY_ID, sum(POSTING.AMOUNT))
                .from(COST_OBJECT)
                .join(POSTING)
                .on(POSTING.COST_OBJECT.eq(COST_OBJECT.CODE))
                .join(VOUCHER)
                .on(VOUCHER.FISCAL_YEAR.eq(POSTING.FISCAL_YEAR), VOUCHER.NUMBER.eq(POSTING.VOUCHER_NUMBER))
                .where(COST_OBJECT.ACTIVITY_ID.in(
                        activities.stream().map(ActivityId::value).toList()))
                .and(POSTING.FISCAL_YEAR.eq(day.getYear()))
                .and(VOUCHER.DATED_ON.le(day))
                .groupBy(COST_OBJECT.ACTIVITY_ID)
                .forEach(row ->
                        measured.put(new ActivityId(row.value1()), spent(Money.of(row.value2()), day.getYear())));
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
