package dk.digit.finance;

import dk.digit.meetings.DecisionId;
import dk.digit.meetings.DecisionPanel;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.View;
import java.math.BigDecimal;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Says on the page of a decision what was posted to carry it out.
@Component
class PostedByDecision implements DecisionPanel {

    private final DSLContext sql;

    PostedByDecision(DSLContext sql) {
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
    public Optional<Panel> panel(DecisionId decision, View view) {
        var lines = sql.fetch("""
                        select v.fiscal_year, v.number, b.kind, sum(p.amount) filter (where p.amount > 0) as amount
                          from finance.entry_batch b
                          join finance.voucher v on v.batch_id = b.id
                          join finance.posting p on p.fiscal_year = v.fiscal_year and p.voucher_number = v.number
                         where b.decision_id = ? and v.dated_on <= ?
                         group by v.fiscal_year, v.number, b.kind
                         order by v.fiscal_year, v.number
                        """, decision.value(), view.asOf()).map(row -> {
            var number = new VoucherNumber(row.get("fiscal_year", Integer.class), row.get("number", Integer.class));
            return new Line(
                    view.t(
                            "finance.panel.postedLine",
                            number,
                            Texts.of(view.lang(), BatchKind.valueOf(row.get("kind", String.class))),
                            Formats.kroner(view.lang(), Money.of(row.get("amount", BigDecimal.class)))),
                    VoucherPage.path(number));
        });
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Panel(view.t("finance.panel.posted"), lines));
    }
}
