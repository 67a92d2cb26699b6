package dk.digit.meetings.exchange;

import static dk.digit.meetings.db.Tables.AGENDA_ITEM;
import static dk.digit.meetings.db.Tables.MEETING;
import static dk.digit.meetings.exchange.PopoloBodies.bodyId;
import static org.jooq.impl.DSL.coalesce;

import dk.digit.meetings.Decision;
import dk.digit.meetings.Meetings;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What was moved and decided: an item of an agenda is a motion before its body, a decision is one that passed.
@Component
class PopoloMotions {

    private final DSLContext sql;
    private final Meetings meetings;

    PopoloMotions(DSLContext sql, Meetings meetings) {
        this.sql = sql;
        this.meetings = meetings;
    }

    /// The meetings up to a day, as legislative sessions.
    List<Popolo.Event> sessions(LocalDate day, Lang lang) {
        return sql.select(MEETING.ID, MEETING.BODY, MEETING.KIND, MEETING.HELD_ON)
                .from(MEETING)
                .where(MEETING.HELD_ON.le(day))
                .orderBy(MEETING.HELD_ON, MEETING.ID)
                .fetch(row -> new Popolo.Event(
                        sessionId(row.value1()),
                        Texts.of(lang, "meetings.meeting.on", Formats.longDate(lang, row.value4())),
                        row.value3().toLowerCase(Lang.EN.locale()),
                        bodyId(row.value2()),
                        row.value4().toString()));
    }

    List<Popolo.Motion> decided(LocalDate day, Lang lang) {
        return meetings.decisions(day).stream()
                .map(decision -> motion(decision, lang))
                .toList();
    }

    private static Popolo.Motion motion(Decision decision, Lang lang) {
        return new Popolo.Motion(
                "decision-" + decision.id(),
                bodyId(decision.body().value()),
                decision.meeting() == null ? null : sessionId(decision.meeting().value()),
                decision.text().in(lang),
                "decision",
                decision.decidedOn().iso(),
                null,
                "passed");
    }

    /// Items that ask for a decision. What came of them is told by their votes and decisions.
    List<Popolo.Motion> items(LocalDate day) {
        return sql.select(
                        AGENDA_ITEM.ID,
                        MEETING.ID,
                        MEETING.BODY,
                        MEETING.HELD_ON,
                        AGENDA_ITEM.MATTER,
                        coalesce(AGENDA_ITEM.RECOMMENDATION, AGENDA_ITEM.TITLE))
                .from(AGENDA_ITEM)
                .join(MEETING)
                .on(MEETING.ID.eq(AGENDA_ITEM.MEETING))
                .where(MEETING.HELD_ON.le(day))
                .and(AGENDA_ITEM.MATTER.isNotNull())
                .orderBy(MEETING.HELD_ON, MEETING.ID, AGENDA_ITEM.NUMBER)
                .fetch(row -> new Popolo.Motion(
                        itemId(row.value1()),
                        bodyId(row.value3()),
                        sessionId(row.value2()),
                        row.value6(),
                        row.value5().toLowerCase(Lang.EN.locale()),
                        row.value4().toString(),
                        null,
                        null));
    }

    static String sessionId(String meeting) {
        return "meeting-" + meeting;
    }

    static String itemId(long item) {
        return "item-" + item;
    }
}
