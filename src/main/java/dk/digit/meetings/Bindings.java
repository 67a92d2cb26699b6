package dk.digit.meetings;

import static dk.digit.meetings.db.Tables.DECISION_BINDING;

import dk.digit.platform.text.Bilingual;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What decisions bind, as it was stored.
@Component
public class Bindings {

    private final DSLContext sql;

    Bindings(DSLContext sql) {
        this.sql = sql;
    }

    record Stored(long id, Binding binding) {}

    List<Stored> of(DecisionId decision) {
        return sql.select(
                        DECISION_BINDING.ID,
                        DECISION_BINDING.KIND,
                        DECISION_BINDING.REFERENCE,
                        DECISION_BINDING.LABEL_DA,
                        DECISION_BINDING.LABEL_EN)
                .from(DECISION_BINDING)
                .where(DECISION_BINDING.DECISION.eq(decision.value()))
                .orderBy(DECISION_BINDING.ID)
                .fetch(row -> new Stored(
                        row.value1(),
                        new Binding(
                                BindingKind.valueOf(row.value2()),
                                row.value3(),
                                Bilingual.ofNullable(row.value4(), row.value5()))));
    }

    @Transactional
    public void add(DecisionId decision, Binding binding) {
        var label = binding.label();
        sql.insertInto(DECISION_BINDING)
                .set(DECISION_BINDING.DECISION, decision.value())
                .set(DECISION_BINDING.KIND, binding.kind().name())
                .set(DECISION_BINDING.REFERENCE, binding.reference())
                .set(DECISION_BINDING.LABEL_DA, label == null ? null : label.da())
                .set(DECISION_BINDING.LABEL_EN, label == null ? null : label.enOrNull())
                .execute();
    }

    @Transactional
    public void remove(DecisionId decision, long binding) {
        sql.deleteFrom(DECISION_BINDING)
                .where(DECISION_BINDING.ID.eq(binding))
                .and(DECISION_BINDING.DECISION.eq(decision.value()))
                .execute();
    }

    /// The decisions that bind a record of another room.
    public List<DecisionId> of(BindingKind kind, String reference) {
        return sql.select(DECISION_BINDING.DECISION)
                .from(DECISION_BINDING)
                .where(DECISION_BINDING.KIND.eq(kind.name()))
                .and(DECISION_BINDING.REFERENCE.eq(reference))
                .orderBy(DECISION_BINDING.DECISION)
                .fetch(row -> new DecisionId(row.value1()));
    }
}
