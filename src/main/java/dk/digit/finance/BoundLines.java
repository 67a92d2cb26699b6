package dk.digit.finance;

import static dk.digit.finance.db.Tables.ENTRY_BATCH;
import static dk.digit.finance.db.Tables.FISCAL_YEAR;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import dk.digit.meetings.BindingKind;
import dk.digit.meetings.BoundRecords;
import dk.digit.meetings.DecisionId;
import dk.digit.platform.web.View;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Years and lines of the accounts that decisions bind: `2024`, or `2024/erp`. They are set in motion once
/// something was posted in the year by the decision.
@Component
class BoundLines implements BoundRecords {

    private final DSLContext sql;

    BoundLines(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public BindingKind kind() {
        return BindingKind.BUDGET_LINE;
    }

    @Override
    public String right() {
        return FinanceRules.READ;
    }

    @Override
    public Map<String, Bound> bound(DecisionId decision, Collection<String> references, View view) {
        var wanted = references.stream()
                .filter(one -> one.matches("\\d{4}(/[a-z0-9-]+)?"))
                .toList();
        var years = years(
                decision,
                wanted.stream().map(one -> Integer.valueOf(one.substring(0, 4))).toList());
        var bound = new HashMap<String, Bound>();
        for (String reference : wanted) {
            var begun = years.get(Integer.valueOf(reference.substring(0, 4)));
            if (begun != null) {
                bound.put(
                        reference,
                        new Bound(
                                view.t("finance.bound.accounts", reference),
                                "/finance/years/" + reference.replace("/", "/lines/"),
                                begun));
            }
        }
        return bound;
    }

    private Map<Integer, Boolean> years(DecisionId decision, List<Integer> years) {
        var posted = field(exists(selectOne()
                .from(ENTRY_BATCH)
                .where(ENTRY_BATCH.FISCAL_YEAR.eq(FISCAL_YEAR.YEAR))
                .and(ENTRY_BATCH.DECISION_ID.eq(decision.value()))));
        return sql.select(FISCAL_YEAR.YEAR, posted)
                .from(FISCAL_YEAR)
                .where(FISCAL_YEAR.YEAR.in(years))
                .fetchMap(FISCAL_YEAR.YEAR, posted);
    }
}
