package dk.digit.portfolio.documents;

import static dk.digit.portfolio.db.Tables.ACTIVITY;
import static dk.digit.portfolio.db.Tables.ACTIVITY_PHASE;
import static dk.digit.portfolio.db.Tables.DOCUMENT_EXPECTED;
import static dk.digit.portfolio.db.Tables.DOCUMENT_RULE;

import dk.digit.platform.sql.Periods;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.DocumentKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who must approve which kind of document of which kind of activity, and in which phases one is expected.
@Component
public class ApprovalRules {

    private final DSLContext sql;

    ApprovalRules(DSLContext sql) {
        this.sql = sql;
    }

    public record Rule(DocumentKind kind, ActivityKind activity, Approver approver) {

        public String field() {
            return kind + "-" + activity;
        }
    }

    List<Rule> all() {
        return sql
                .select(DOCUMENT_RULE.KIND, DOCUMENT_RULE.ACTIVITY_KIND, DOCUMENT_RULE.APPROVER)
                .from(DOCUMENT_RULE)
                .fetch(row -> new Rule(
                        DocumentKind.valueOf(row.value1()),
                        ActivityKind.valueOf(row.value2()),
                        Approver.valueOf(row.value3())))
                .stream()
                .sorted(Comparator.comparing(Rule::kind).thenComparing(Rule::activity))
                .toList();
    }

    Approver of(DocumentKind kind, ActivityKind activity) {
        return sql.select(DOCUMENT_RULE.APPROVER)
                .from(DOCUMENT_RULE)
                .where(DOCUMENT_RULE.KIND.eq(kind.name()))
                .and(DOCUMENT_RULE.ACTIVITY_KIND.eq(activity.name()))
                .fetchOptional(row -> Approver.valueOf(row.value1()))
                .orElse(Approver.SECRETARIAT);
    }

    @Transactional
    public void change(List<Rule> rules) {
        rules.forEach(rule -> sql.update(DOCUMENT_RULE)
                .set(DOCUMENT_RULE.APPROVER, rule.approver().name())
                .where(DOCUMENT_RULE.KIND.eq(rule.kind().name()))
                .and(DOCUMENT_RULE.ACTIVITY_KIND.eq(rule.activity().name()))
                .and(DOCUMENT_RULE.APPROVER.ne(rule.approver().name()))
                .execute());
    }

    /// The kinds that an activity is expected to have in the phase that it is in on a day.
    List<DocumentKind> expected(ActivityId activity, LocalDate day) {
        return sql
                .select(DOCUMENT_EXPECTED.KIND)
                .from(ACTIVITY)
                .join(ACTIVITY_PHASE)
                .on(ACTIVITY_PHASE.ACTIVITY.eq(ACTIVITY.ID))
                .and(Periods.on(ACTIVITY_PHASE.PERIOD, day))
                .join(DOCUMENT_EXPECTED)
                .on(DOCUMENT_EXPECTED.ACTIVITY_KIND.eq(ACTIVITY.KIND))
                .and(DOCUMENT_EXPECTED.PHASE.eq(ACTIVITY_PHASE.PHASE))
                .where(ACTIVITY.ID.eq(activity.value()))
                .fetch(row -> DocumentKind.valueOf(row.value1()))
                .stream()
                .sorted()
                .toList();
    }
}
