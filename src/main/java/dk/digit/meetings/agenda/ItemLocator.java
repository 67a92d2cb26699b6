package dk.digit.meetings.agenda;

import static dk.digit.meetings.db.Tables.AGENDA_ITEM;
import static dk.digit.meetings.db.Tables.MEETING;

import dk.digit.platform.access.Locator;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// An item of an agenda: the body's whose meeting it is.
@Component
class ItemLocator implements Locator {

    static final String KIND = "item";

    private final DSLContext sql;

    ItemLocator(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Target> locate(String key) {
        return sql.select(AGENDA_ITEM.ID, AGENDA_ITEM.TITLE, AGENDA_ITEM.TITLE_EN, MEETING.BODY)
                .from(AGENDA_ITEM)
                .join(MEETING)
                .on(MEETING.ID.eq(AGENDA_ITEM.MEETING))
                .where(AGENDA_ITEM.ID.eq(number(key)))
                .fetchOptional(row -> target(row.value1(), Bilingual.of(row.value2(), row.value3()), row.value4()));
    }

    static Target target(long id, Bilingual title, String body) {
        return Target.ofBody(KIND, String.valueOf(id), title, body);
    }

    @Override
    public String path(String key) {
        return sql.select(AGENDA_ITEM.MEETING)
                .from(AGENDA_ITEM)
                .where(AGENDA_ITEM.ID.eq(number(key)))
                .fetchOptional(row -> "/meetings/meetings/" + row.value1() + "/agenda/" + key)
                .orElse("/meetings/meetings");
    }

    @Override
    public Map<String, Bilingual> names(Collection<String> keys) {
        return sql.select(AGENDA_ITEM.ID, AGENDA_ITEM.TITLE, AGENDA_ITEM.TITLE_EN)
                .from(AGENDA_ITEM)
                .where(AGENDA_ITEM.ID.in(keys.stream().map(ItemLocator::number).toList()))
                .fetchMap(row -> String.valueOf(row.value1()), row -> Bilingual.of(row.value2(), row.value3()));
    }

    /// Whatever is no number names no item.
    static long number(String key) {
        return key.matches("[0-9]{1,18}") ? Long.parseLong(key) : -1;
    }
}
