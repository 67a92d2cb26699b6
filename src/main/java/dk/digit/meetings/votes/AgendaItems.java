package dk.digit.meetings.votes;

import static dk.digit.meetings.db.Tables.AGENDA_ITEM;

import dk.digit.meetings.MeetingId;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.list.Choice;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What can be voted on at a meeting.
@Component
class AgendaItems {

    private final DSLContext sql;

    AgendaItems(DSLContext sql) {
        this.sql = sql;
    }

    List<Choice> choices(MeetingId meeting, Lang lang) {
        return sql.select(AGENDA_ITEM.ID, AGENDA_ITEM.NUMBER, AGENDA_ITEM.TITLE, AGENDA_ITEM.TITLE_EN)
                .from(AGENDA_ITEM)
                .where(AGENDA_ITEM.MEETING.eq(meeting.value()))
                .orderBy(AGENDA_ITEM.NUMBER)
                .fetch(row -> Choice.named(
                        row.value1().toString(),
                        row.value2() + ". "
                                + Bilingual.of(row.value3(), row.value4()).in(lang)));
    }

    /// The kind of decision that an item asks for, where it asks for one.
    Optional<String> matter(MeetingId meeting, String item) {
        return item.matches("\\d{1,18}")
                ? sql.select(AGENDA_ITEM.MATTER)
                        .from(AGENDA_ITEM)
                        .where(AGENDA_ITEM.MEETING.eq(meeting.value()))
                        .and(AGENDA_ITEM.ID.eq(Long.valueOf(item)))
                        .fetchOptional(AGENDA_ITEM.MATTER)
                : Optional.empty();
    }

    boolean isOf(MeetingId meeting, long item) {
        return sql.fetchExists(AGENDA_ITEM, AGENDA_ITEM.ID.eq(item).and(AGENDA_ITEM.MEETING.eq(meeting.value())));
    }
}
