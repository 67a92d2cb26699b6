package dk.digit.meetings;

import static dk.digit.meetings.db.Tables.MEETING;

import dk.digit.people.visibility.Restrictable;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A meeting may be for some only.
@Component
class MeetingVisibility implements Restrictable {

    private final DSLContext sql;

    MeetingVisibility(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return MeetingLocator.KIND;
    }

    @Override
    public Optional<List<String>> audience(String key) {
        return sql.select(MEETING.AUDIENCE)
                .from(MEETING)
                .where(MEETING.ID.eq(key))
                .fetchOptional(row -> row.value1() == null ? List.of() : List.of(row.value1()));
    }

    @Override
    public void restrict(String key, @Nullable List<String> audience) {
        sql.update(MEETING)
                .set(MEETING.AUDIENCE, audience == null ? null : audience.toArray(String[]::new))
                .set(MEETING.VERSION, MEETING.VERSION.plus(1))
                .where(MEETING.ID.eq(key))
                .execute();
    }
}
