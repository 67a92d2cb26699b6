package dk.digit.meetings.agenda;

import static dk.digit.meetings.db.Tables.AGENDA_ITEM;
import static dk.digit.meetings.db.Tables.AGENDA_TEMPLATE;
import static dk.digit.meetings.db.Tables.AGENDA_TEMPLATE_ITEM;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.digit.meetings.MeetingId;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.list.Choice;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an agenda of a kind of meeting holds to begin with.
@Component
class AgendaTemplates {

    private final DSLContext sql;

    AgendaTemplates(DSLContext sql) {
        this.sql = sql;
    }

    List<Choice> choices(Lang lang) {
        return sql.select(AGENDA_TEMPLATE.ID, AGENDA_TEMPLATE.NAME_DA, AGENDA_TEMPLATE.NAME_EN)
                .from(AGENDA_TEMPLATE)
                .orderBy(AGENDA_TEMPLATE.PLACE)
                .fetch(row -> Choice.named(row.value1(), lang == Lang.DA ? row.value2() : row.value3()));
    }

    /// Puts the items of a template behind what the agenda holds already.
    ///
    /// @return how many items came
    @Transactional
    public int apply(String template, MeetingId meeting) {
        var before = field(select(coalesce(max(AGENDA_ITEM.NUMBER), val((short) 0)))
                .from(AGENDA_ITEM)
                .where(AGENDA_ITEM.MEETING.eq(meeting.value())));
        return sql.insertInto(
                        AGENDA_ITEM,
                        AGENDA_ITEM.MEETING,
                        AGENDA_ITEM.NUMBER,
                        AGENDA_ITEM.KIND,
                        AGENDA_ITEM.MATTER,
                        AGENDA_ITEM.TITLE,
                        AGENDA_ITEM.TITLE_EN)
                .select(select(
                                val(meeting.value()),
                                before.plus(AGENDA_TEMPLATE_ITEM.NUMBER),
                                AGENDA_TEMPLATE_ITEM.KIND,
                                AGENDA_TEMPLATE_ITEM.MATTER,
                                AGENDA_TEMPLATE_ITEM.TITLE_DA,
                                AGENDA_TEMPLATE_ITEM.TITLE_EN)
                        .from(AGENDA_TEMPLATE_ITEM)
                        .where(AGENDA_TEMPLATE_ITEM.TEMPLATE.eq(template)))
                .execute();
    }
}
