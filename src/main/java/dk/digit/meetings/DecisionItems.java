package dk.digit.meetings;

import static dk.digit.meetings.db.Keys.DECISION_ITEM_PK;
import static dk.digit.meetings.db.Tables.DECISION_ITEM;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;

import dk.digit.platform.text.Bilingual;
import java.util.List;
import org.jooq.DSLContext;

/// The points of decisions, "that …".
class DecisionItems {

    private final DSLContext sql;

    DecisionItems(DSLContext sql) {
        this.sql = sql;
    }

    /// In their order.
    List<Bilingual> of(DecisionId decision) {
        return sql.select(DECISION_ITEM.TEXT_DA, DECISION_ITEM.TEXT_EN)
                .from(DECISION_ITEM)
                .where(DECISION_ITEM.DECISION.eq(decision.value()))
                .orderBy(DECISION_ITEM.NUMBER)
                .fetch(row -> new Bilingual(row.value1(), row.value2()));
    }

    /// Makes exactly these the points; those that stay as they are leave no trace in the trail.
    void put(DecisionId decision, List<Bilingual> items) {
        sql.deleteFrom(DECISION_ITEM)
                .where(DECISION_ITEM.DECISION.eq(decision.value()))
                .and(DECISION_ITEM.NUMBER.gt((short) items.size()))
                .execute();
        if (items.isEmpty()) {
            return;
        }
        var insert = sql.insertInto(
                DECISION_ITEM,
                DECISION_ITEM.DECISION,
                DECISION_ITEM.NUMBER,
                DECISION_ITEM.TEXT_DA,
                DECISION_ITEM.TEXT_EN);
        for (int at = 0; at < items.size(); at++) {
            var item = items.get(at);
            insert = insert.values(decision.value(), (short) (at + 1), item.da(), item.en());
        }
        insert.onConflictOnConstraint(DECISION_ITEM_PK)
                .doUpdate()
                .set(DECISION_ITEM.TEXT_DA, excluded(DECISION_ITEM.TEXT_DA))
                .set(DECISION_ITEM.TEXT_EN, excluded(DECISION_ITEM.TEXT_EN))
                .where(row(DECISION_ITEM.TEXT_DA, DECISION_ITEM.TEXT_EN)
                        .isDistinctFrom(row(excluded(DECISION_ITEM.TEXT_DA), excluded(DECISION_ITEM.TEXT_EN))))
                .execute();
    }
}
