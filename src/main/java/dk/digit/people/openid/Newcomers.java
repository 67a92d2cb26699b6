package dk.digit.people.openid;

import static dk.digit.people.db.Tables.ACCOUNT;
import static dk.digit.people.db.Tables.IDENTITY_PROVIDER;
import static dk.digit.people.db.Tables.PROVIDED_IDENTITY;
import static dk.digit.people.db.Tables.PROVIDER_LOGIN;
import static dk.digit.people.db.Tables.STANDING_FACT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dk.digit.platform.sql.Periods;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// People whom a provider has brought and who have no function here yet, as far as they have come to the
/// door within the last month.
@Component
class Newcomers {

    private final DSLContext sql;

    Newcomers(DSLContext sql) {
        this.sql = sql;
    }

    static Condition waits(LocalDate today) {
        return ACCOUNT.LOCKED_AT
                .isNull()
                .and(exists(selectOne().from(PROVIDED_IDENTITY).where(PROVIDED_IDENTITY.USERNAME.eq(ACCOUNT.USERNAME))))
                .and(exists(selectOne()
                        .from(PROVIDER_LOGIN)
                        .where(PROVIDER_LOGIN.USERNAME.eq(ACCOUNT.USERNAME))
                        .and(PROVIDER_LOGIN.OUTCOME.eq(Outcome.WAITING.name()))))
                .and(notExists(selectOne()
                        .from(STANDING_FACT)
                        .where(STANDING_FACT.USERNAME.eq(ACCOUNT.USERNAME))
                        .and(Periods.on(STANDING_FACT.PERIOD, today))));
    }

    int count(LocalDate today) {
        return sql.fetchCount(ACCOUNT, waits(today));
    }

    /// With what the provider said the last time.
    Optional<Newcomer> find(String username, LocalDate today) {
        return sql.select(
                        ACCOUNT.USERNAME,
                        ACCOUNT.DISPLAY_NAME,
                        IDENTITY_PROVIDER.NAME,
                        ACCOUNT.MUNICIPALITY_CODE,
                        PROVIDER_LOGIN.FUNCTIONS,
                        PROVIDER_LOGIN.AT)
                .from(ACCOUNT)
                .join(PROVIDER_LOGIN)
                .on(PROVIDER_LOGIN.USERNAME.eq(ACCOUNT.USERNAME))
                .join(IDENTITY_PROVIDER)
                .on(IDENTITY_PROVIDER.ID.eq(PROVIDER_LOGIN.PROVIDER))
                .where(ACCOUNT.USERNAME.eq(username))
                .and(waits(today))
                .orderBy(PROVIDER_LOGIN.AT.desc(), PROVIDER_LOGIN.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Newcomer(
                        row.value1(), row.value2(), row.value3(), row.value4(), List.of(row.value5()), row.value6()));
    }
}
