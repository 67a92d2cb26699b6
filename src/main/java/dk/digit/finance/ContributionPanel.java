package dk.digit.finance;

import static dk.digit.finance.db.Tables.ACCOUNT;
import static dk.digit.finance.db.Tables.POSTING;
import static dk.digit.finance.db.Tables.VOUCHER;
import static org.jooq.impl.DSL.sum;

import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityPanel;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.View;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What a municipality has paid to the association, year by year, on its page.
@Component
class ContributionPanel implements MunicipalityPanel {

    private final DSLContext sql;

    ContributionPanel(DSLContext sql) {
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
    public Optional<Panel> panel(Municipality municipality, View view) {
        var code = municipality.code().value();
        var lines = sql.select(POSTING.FISCAL_YEAR, sum(POSTING.AMOUNT))
                .from(POSTING)
                .join(VOUCHER)
                .on(VOUCHER.FISCAL_YEAR.eq(POSTING.FISCAL_YEAR), VOUCHER.NUMBER.eq(POSTING.VOUCHER_NUMBER))
                .join(ACCOUNT)
                .on(ACCOUNT.CODE.eq(POSTING.ACCOUNT))
                .where(
                        POSTING.MUNICIPALITY.eq(code),
                        ACCOUNT.KIND.eq(AccountKind.INCOME.name()),
                        VOUCHER.DATED_ON.le(view.asOf()))
                .groupBy(POSTING.FISCAL_YEAR)
                .orderBy(POSTING.FISCAL_YEAR.desc())
                .fetch(row -> new Line(
                        String.valueOf(row.value1()),
                        Formats.kroner(view.lang(), Money.of(row.value2()).negate()),
                        "/finance/postings?q=" + code + "&year=" + row.value1() + "&account=1010"));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(view.t("finance.panel.contributions"), lines, null));
    }
}
