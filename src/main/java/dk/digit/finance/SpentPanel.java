package dk.digit.finance;

import static dk.digit.finance.db.Tables.COST_OBJECT;
import static dk.digit.finance.db.Tables.POSTING;
import static dk.digit.finance.db.Tables.VOUCHER;
import static org.jooq.impl.DSL.sum;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityPanel;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What an activity has cost, year by year, on its page.
@Component
class SpentPanel implements ActivityPanel {

    private final DSLContext sql;

    SpentPanel(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String right() {
        return FinanceRules.READ;
    }

    @Override
    public Optional<Panel> panel(ActivityId activity, View view) {
        var lines = sql.select(POSTING.FISCAL_YEAR, COST_OBJECT.STATEMENT_LINE, sum(POSTING.AMOUNT))
                .from(COST_OBJECT)
                .join(POSTING)
                .on(POSTING.COST_OBJECT.eq(COST_OBJECT.CODE))
                .join(VOUCHER)
                .on(VOUCHER.FISCAL_YEAR.eq(POSTING.FISCAL_YEAR), VOUCHER.NUMBER.eq(POSTING.VOUCHER_NUMBER))
                .where(COST_OBJECT.ACTIVITY_ID.eq(activity.value()), VOUCHER.DATED_ON.le(view.asOf()))
                .groupBy(POSTING.FISCAL_YEAR, COST_OBJECT.STATEMENT_LINE)
                .orderBy(POSTING.FISCAL_YEAR.desc())
                .fetch(row -> new Line(
                        String.valueOf(row.value1()),
                        Formats.kroner(view.lang(), Money.of(row.value3())),
                        "/finance/years/" + row.value1() + "/lines/" + row.value2()));
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Panel(view.t("finance.panel.spent"), lines, null));
    }
}
