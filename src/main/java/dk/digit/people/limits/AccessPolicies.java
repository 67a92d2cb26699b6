package dk.digit.people.limits;

import static dk.digit.platform.db.Tables.SETTING;

import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The stored [AccessPolicy], one of the association's settings.
@Component
public class AccessPolicies {

    public static final String KEY = "people.access";

    private final DSLContext sql;
    private final JsonMapper json = JsonMapper.shared();

    AccessPolicies(DSLContext sql) {
        this.sql = sql;
    }

    /// @param version 0 while nothing is settled
    public record Settled(AccessPolicy policy, int version) {}

    public AccessPolicy current() {
        return settled().policy();
    }

    public Settled settled() {
        var settled = sql.select(SETTING.VALUE, SETTING.VERSION)
                .from(SETTING)
                .where(SETTING.KEY.eq(KEY))
                .fetchOne(row -> new Settled(json.readValue(row.value1().data(), AccessPolicy.class), row.value2()));
        return Objects.requireNonNullElseGet(settled, () -> new Settled(AccessPolicy.USUAL, 0));
    }

    /// @param version that the change builds on
    /// @return false when somebody else was faster
    @Transactional
    public boolean settle(AccessPolicy policy, long version) {
        var value = JSONB.valueOf(json.writeValueAsString(policy));
        var change = version == 0
                ? sql.insertInto(SETTING, SETTING.KEY, SETTING.VALUE)
                        .values(KEY, value)
                        .onConflict(SETTING.KEY)
                        .doNothing()
                : sql.update(SETTING)
                        .set(SETTING.VALUE, value)
                        .set(SETTING.VERSION, SETTING.VERSION.plus(1))
                        .where(SETTING.KEY.eq(KEY))
                        .and(SETTING.VERSION.eq((int) version));
        return change.execute() == 1;
    }
}
