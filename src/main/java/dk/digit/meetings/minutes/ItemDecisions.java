package dk.digit.meetings.minutes;

import static dk.digit.meetings.db.Tables.AGENDA_ITEM;
import static dk.digit.meetings.db.Tables.DECISION;
import static dk.digit.meetings.db.Tables.ITEM_DECISION;
import static org.jooq.impl.DSL.select;

import dk.digit.meetings.DecisionId;
import dk.digit.meetings.MeetingId;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Which decisions were made at which item of the agenda.
@Component
class ItemDecisions {

    private final DSLContext sql;

    ItemDecisions(DSLContext sql) {
        this.sql = sql;
    }

    Map<Long, List<MinutesText.Made>> of(MeetingId meeting) {
        return sql.select(ITEM_DECISION.ITEM, DECISION.ID, DECISION.TEXT_DA)
                .from(ITEM_DECISION)
                .join(DECISION)
                .on(DECISION.ID.eq(ITEM_DECISION.DECISION))
                .join(AGENDA_ITEM)
                .on(AGENDA_ITEM.ID.eq(ITEM_DECISION.ITEM))
                .where(AGENDA_ITEM.MEETING.eq(meeting.value()))
                .orderBy(DECISION.NUMBER, DECISION.ID)
                .fetchGroups(ITEM_DECISION.ITEM, row -> new MinutesText.Made(row.value2(), row.value3()));
    }

    /// What is decided at a closed item is for as few people as the item.
    void link(DecisionId decision, long item) {
        sql.insertInto(ITEM_DECISION)
                .set(ITEM_DECISION.DECISION, decision.value())
                .set(ITEM_DECISION.ITEM, item)
                .execute();
        sql.update(DECISION)
                .set(
                        DECISION.AUDIENCE,
                        select(AGENDA_ITEM.AUDIENCE).from(AGENDA_ITEM).where(AGENDA_ITEM.ID.eq(item)))
                .where(DECISION.ID.eq(decision.value()))
                .execute();
    }
}
