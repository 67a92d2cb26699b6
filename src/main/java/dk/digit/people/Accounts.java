package dk.digit.people;

import static dk.digit.people.db.Tables.ACCOUNT;
import static dk.digit.people.db.Tables.ACCOUNT_ROLE;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.digit.platform.access.Role;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored accounts.
@Component
class Accounts {

    private final DSLContext sql;
    private final Clock clock;

    Accounts(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// One query: the account and the roles it has today.
    @Nullable
    Account find(String username) {
        var today = Zone.today(clock);
        var roles = field(select(arrayAgg(ACCOUNT_ROLE.ROLE))
                .from(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.USERNAME.eq(ACCOUNT.USERNAME))
                .and(condition("{0} @> {1}::date", ACCOUNT_ROLE.PERIOD, val(today))));
        return sql.select(
                        ACCOUNT.USERNAME,
                        ACCOUNT.PASSWORD_HASH,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.MUNICIPALITY_CODE,
                        ACCOUNT.LANG,
                        ACCOUNT.DEMONSTRATION,
                        ACCOUNT.LOCKED_AT,
                        roles)
                .from(ACCOUNT)
                .where(ACCOUNT.USERNAME.eq(username))
                .fetchOne(row -> new Account(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        "en".equals(row.value5()) ? Lang.EN : Lang.DA,
                        row.value6(),
                        row.value7() != null,
                        roles(row.value8())));
    }

    /// Every role that the account has had, has and will have, the latest first.
    List<AccountPage.Held> roles(String username) {
        return sql.select(ACCOUNT_ROLE.ROLE, ACCOUNT_ROLE.PERIOD)
                .from(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.USERNAME.eq(username))
                .orderBy(ACCOUNT_ROLE.PERIOD.desc(), ACCOUNT_ROLE.ROLE)
                .fetch(row -> new AccountPage.Held(Role.valueOf(row.value1()), row.value2()));
    }

    boolean any() {
        return sql.fetchExists(ACCOUNT);
    }

    void create(
            String username,
            String passwordHash,
            String displayName,
            @Nullable String municipality,
            Lang lang,
            boolean demonstration) {
        sql.insertInto(ACCOUNT)
                .columns(
                        ACCOUNT.USERNAME,
                        ACCOUNT.PASSWORD_HASH,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.MUNICIPALITY_CODE,
                        ACCOUNT.LANG,
                        ACCOUNT.DEMONSTRATION)
                .values(username, passwordHash, displayName, municipality, lang.code(), demonstration)
                .execute();
    }

    void grant(String username, Set<Role> roles, LocalDate from) {
        var insert = sql.insertInto(ACCOUNT_ROLE, ACCOUNT_ROLE.USERNAME, ACCOUNT_ROLE.ROLE, ACCOUNT_ROLE.PERIOD);
        for (Role role : roles) {
            insert = insert.values(username, role.name(), Period.from(from));
        }
        if (!roles.isEmpty()) {
            insert.execute();
        }
    }

    boolean setPassword(String username, String passwordHash) {
        return sql.update(ACCOUNT)
                        .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.USERNAME.eq(username))
                        .execute()
                == 1;
    }

    boolean setLang(String username, Lang lang) {
        return sql.update(ACCOUNT)
                        .set(ACCOUNT.LANG, lang.code())
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.USERNAME.eq(username))
                        .execute()
                == 1;
    }

    boolean lock(String username, Instant at) {
        return sql.update(ACCOUNT)
                        .set(ACCOUNT.LOCKED_AT, at)
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.USERNAME.eq(username))
                        .execute()
                == 1;
    }

    boolean unlock(String username) {
        return sql.update(ACCOUNT)
                        .setNull(ACCOUNT.LOCKED_AT)
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.USERNAME.eq(username))
                        .execute()
                == 1;
    }

    private static Set<Role> roles(String @Nullable [] names) {
        var roles = EnumSet.noneOf(Role.class);
        if (names != null) {
            for (String name : names) {
                roles.add(Role.valueOf(name));
            }
        }
        return roles;
    }
}
