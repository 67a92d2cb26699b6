package dk.digit.people.openid;

import static dk.digit.people.db.Tables.CLAIM_MAPPING;
import static dk.digit.people.db.Tables.PROVIDER_LOGIN;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.unnest;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The log of attempts to come in through a provider: what administrators look at when somebody calls.
@Component
class ProviderLogins {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST = 300;

    private final DSLContext sql;
    private final Clock clock;

    ProviderLogins(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param asserted null when nothing was said that could be believed
    @Transactional
    public void note(
            String provider,
            Outcome outcome,
            @Nullable String username,
            @Nullable Asserted asserted,
            @Nullable String detail) {
        sql.insertInto(PROVIDER_LOGIN)
                .set(PROVIDER_LOGIN.AT, clock.instant())
                .set(PROVIDER_LOGIN.PROVIDER, provider)
                .set(PROVIDER_LOGIN.OUTCOME, outcome.name())
                .set(PROVIDER_LOGIN.USERNAME, username)
                .set(PROVIDER_LOGIN.SUBJECT, asserted == null ? null : asserted.subject())
                .set(PROVIDER_LOGIN.MUNICIPALITY, asserted == null ? null : cut(asserted.municipality()))
                .set(PROVIDER_LOGIN.FUNCTIONS, asserted == null ? new String[0] : texts(asserted.functions()))
                .set(PROVIDER_LOGIN.ASSURANCE, asserted == null ? null : cut(asserted.assurance()))
                .set(PROVIDER_LOGIN.DETAIL, cut(detail))
                .execute();
        sql.deleteFrom(PROVIDER_LOGIN)
                .where(PROVIDER_LOGIN.AT.lt(clock.instant().minus(KEPT)))
                .execute();
    }

    List<Attempt> latest(String provider, int count) {
        return sql.select(
                        PROVIDER_LOGIN.AT,
                        PROVIDER_LOGIN.OUTCOME,
                        PROVIDER_LOGIN.USERNAME,
                        PROVIDER_LOGIN.MUNICIPALITY,
                        PROVIDER_LOGIN.FUNCTIONS,
                        PROVIDER_LOGIN.ASSURANCE,
                        PROVIDER_LOGIN.DETAIL)
                .from(PROVIDER_LOGIN)
                .where(PROVIDER_LOGIN.PROVIDER.eq(provider))
                .orderBy(PROVIDER_LOGIN.AT.desc(), PROVIDER_LOGIN.ID.desc())
                .limit(count)
                .fetch(row -> new Attempt(
                        row.value1(),
                        Outcome.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        List.of(row.value5()),
                        row.value6(),
                        row.value7()));
    }

    /// Values of the function claim that were sent and that no mapping knows, the latest first.
    List<String> unmapped(String provider, int count) {
        Field<String> value = DSL.field(DSL.name("sent", "value"), String.class);
        var sent = lateral(unnest(PROVIDER_LOGIN.FUNCTIONS)).as("sent", "value");
        return sql.select(value)
                .from(PROVIDER_LOGIN)
                .crossJoin(sent)
                .where(PROVIDER_LOGIN.PROVIDER.eq(provider))
                .andNotExists(sql.selectOne()
                        .from(CLAIM_MAPPING)
                        .where(CLAIM_MAPPING.PROVIDER.eq(provider))
                        .and(CLAIM_MAPPING.VALUE.eq(value)))
                .groupBy(value)
                .orderBy(max(PROVIDER_LOGIN.AT).desc(), value)
                .limit(count)
                .fetch(value);
    }

    private static String[] texts(List<String> values) {
        return values.stream().limit(50).map(ProviderLogins::cut).toArray(String[]::new);
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
