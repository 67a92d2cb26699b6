package dk.digit.portfolio;

import static dk.digit.portfolio.db.Tables.ACTIVITY;

import dk.digit.people.visibility.Restrictable;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// An activity may be for some only, such as a tender until its award; everything of it goes along.
@Component
class ActivityVisibility implements Restrictable {

    private final DSLContext sql;

    ActivityVisibility(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return ActivityLocator.KIND;
    }

    @Override
    public Optional<List<String>> audience(String key) {
        return sql.select(ACTIVITY.AUDIENCE)
                .from(ACTIVITY)
                .where(ACTIVITY.ID.eq(key))
                .fetchOptional(row -> row.value1() == null ? List.of() : List.of(row.value1()));
    }

    @Override
    public void restrict(String key, @Nullable List<String> audience) {
        sql.update(ACTIVITY)
                .set(ACTIVITY.AUDIENCE, audience == null ? null : audience.toArray(String[]::new))
                .set(ACTIVITY.VERSION, ACTIVITY.VERSION.plus(1))
                .where(ACTIVITY.ID.eq(key))
                .execute();
    }
}
