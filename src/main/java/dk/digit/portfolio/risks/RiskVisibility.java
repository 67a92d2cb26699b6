package dk.digit.portfolio.risks;

import static dk.digit.portfolio.db.Tables.RISK;

import dk.digit.people.visibility.Restrictable;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A risk of the portfolio as a whole may be for some only. One of an activity is seen by those who see the
/// activity, and has no circle of its own.
@Component
class RiskVisibility implements Restrictable {

    private final DSLContext sql;

    RiskVisibility(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return RiskLocator.KIND;
    }

    @Override
    public Optional<List<String>> audience(String key) {
        return RiskLocator.key(key)
                .flatMap(id -> sql.select(RISK.AUDIENCE)
                        .from(RISK)
                        .where(RISK.ID.eq(id))
                        .and(RISK.ACTIVITY.isNull())
                        .fetchOptional(row -> row.value1() == null ? List.of() : List.of(row.value1())));
    }

    @Override
    public void restrict(String key, @Nullable List<String> audience) {
        sql.update(RISK)
                .set(RISK.AUDIENCE, audience == null ? null : audience.toArray(String[]::new))
                .set(RISK.VERSION, RISK.VERSION.plus(1))
                .where(RISK.ID.cast(String.class).eq(key))
                .and(RISK.ACTIVITY.isNull())
                .execute();
    }
}
