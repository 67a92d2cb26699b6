package dk.digit.finance;

import dk.digit.platform.check.Check;
import dk.digit.platform.check.Finding;
import dk.digit.platform.text.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What must always hold of the ledger, asked again: the database refuses all of it on the way in, so a
/// finding here means that somebody went round it, or that a copy of the database was damaged.
@Component
class LedgerCheck implements Check {

    private final DSLContext sql;

    LedgerCheck(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "finance.check.ledger";
    }

    @Override
    public List<Finding> run() {
        var findings = new ArrayList<Finding>();
        sql.fetch("""
                select y.year, y.last_voucher_number, count(v.number) as vouchers
                  from finance.fiscal_year y
                  left join finance.voucher v on v.fiscal_year = y.year
                 group by y.year
                having count(v.number) <> y.last_voucher_number
                    or coalesce(max(v.number), 0) <> y.last_voucher_number
                 order by y.year
                """)
                .forEach(row -> findings.add(finding(
                        row.get("year").toString(),
                        Refusal.of("finance.check.numbers", row.get("vouchers"), row.get("last_voucher_number")))));
        sql.fetch("""
                select fiscal_year, number, coalesce(sum(amount), 0) as total
                  from (select fiscal_year, number, posting_count, null::numeric as amount, null::integer as line
                          from finance.voucher
                         union all
                        select fiscal_year, voucher_number, null, amount, line from finance.posting) r
                 group by fiscal_year, number
                having coalesce(sum(amount), 0) <> 0 or count(line) is distinct from sum(posting_count)
                 order by fiscal_year, number
                 limit 100
                """)
                .forEach(row -> findings.add(finding(
                        row.get("fiscal_year") + "-" + row.get("number"),
                        Refusal.of("finance.check.unbalanced", row.get("total")))));
        return findings;
    }

    private static Finding finding(String place, Refusal what) {
        return new Finding(Finding.Severity.ERROR, place, what, Refusal.of("finance.check.restore"));
    }
}
