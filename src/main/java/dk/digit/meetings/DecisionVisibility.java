package dk.digit.meetings;

import static dk.digit.meetings.db.Tables.DECISION;

import dk.digit.people.visibility.Restrictable;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A decision may be for some only, such as a closed item of the board.
@Component
class DecisionVisibility implements Restrictable {

    private final DSLContext sql;

    DecisionVisibility(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return DecisionLocator.KIND;
    }

    @Override
    public Optional<List<String>> audience(String key) {
        return sql.select(DECISION.AUDIENCE)
                .from(DECISION)
                .where(DECISION.ID.eq(key))
                .fetchOptional(row -> row.value1() == null ? List.of() : List.of(row.value1()));
    }

    @Override
    public void restrict(String key, @Nullable List<String> audience) {
        sql.update(DECISION)
                .set(DECISION.AUDIENCE, audience == null ? null : audience.toArray(String[]::new))
                .set(DECISION.VERSION, DECISION.VERSION.plus(1))
                .where(DECISION.ID.eq(key))
                .execute();
    }
}
