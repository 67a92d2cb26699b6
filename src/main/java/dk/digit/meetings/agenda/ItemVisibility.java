package dk.digit.meetings.agenda;

import static dk.digit.meetings.db.Tables.AGENDA_ITEM;

import dk.digit.people.visibility.Restrictable;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// An item may be closed: for fewer people than its meeting.
@Component
class ItemVisibility implements Restrictable {

    private final DSLContext sql;

    ItemVisibility(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return ItemLocator.KIND;
    }

    @Override
    public Optional<List<String>> audience(String key) {
        return sql.select(AGENDA_ITEM.AUDIENCE)
                .from(AGENDA_ITEM)
                .where(AGENDA_ITEM.ID.eq(ItemLocator.number(key)))
                .fetchOptional(row -> row.value1() == null ? List.of() : List.of(row.value1()));
    }

    @Override
    public void restrict(String key, @Nullable List<String> audience) {
        sql.update(AGENDA_ITEM)
                .set(AGENDA_ITEM.AUDIENCE, audience == null ? null : audience.toArray(String[]::new))
                .set(AGENDA_ITEM.VERSION, AGENDA_ITEM.VERSION.plus(1))
                .where(AGENDA_ITEM.ID.eq(ItemLocator.number(key)))
                .execute();
    }
}
