package dk.digit.people;

import static dk.digit.people.db.Tables.ACCOUNT;
import static dk.digit.people.db.Tables.ACCOUNT_ROLE;
import static dk.digit.people.db.Tables.STANDING_FACT;
import static dk.digit.people.db.Tables.SUBSTITUTION;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dk.digit.platform.access.Role;
import dk.digit.platform.access.Standing;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.list.Choice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
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

    /// One query: the account and every fact that gives it a standing today, those lent to it among them.
    @Nullable
    Account find(String username) {
        return select(account -> account.eq(username)).stream().findFirst().orElse(null);
    }

    /// Those who sit in a body on a day and are let in, with what they stand for today. One query.
    List<Account> sitting(String body, LocalDate day) {
        var seat = STANDING_FACT;
        return open(account -> account.in(DSL.select(seat.USERNAME)
                .from(seat)
                .where(seat.SOURCE.eq("SEAT"))
                .and(seat.BODY.eq(body))
                .and(Periods.on(seat.PERIOD, day))));
    }

    List<Account> open(Collection<String> usernames) {
        return open(account -> account.in(usernames));
    }

    private List<Account> open(Function<Field<String>, Condition> which) {
        return select(which).stream().filter(account -> !account.locked()).toList();
    }

    /// @param which of the accounts, asked of their user names
    private List<Account> select(Function<Field<String>, Condition> which) {
        var today = val(Zone.today(clock));
        var whose = name("whose");
        var giver = field(name("whose", "giver"), String.class);
        var holder = field(name("whose", "holder"), String.class);
        var who = field(name("whose", "who"), String.class);
        // With an offset PostgreSQL asks for the facts of each holder; without, it may work out everybody's.
        var fact = lateral(DSL.select(STANDING_FACT.fields())
                        .from(STANDING_FACT)
                        .where(STANDING_FACT.USERNAME.eq(holder))
                        .and(condition("{0} @> {1}::date", STANDING_FACT.PERIOD, today))
                        .offset(inline(0)))
                .as("fact");
        return sql
                .with(whose.fields("who", "holder", "giver")
                        .as(DSL.select(ACCOUNT.USERNAME, ACCOUNT.USERNAME, castNull(String.class))
                                .from(ACCOUNT)
                                .where(which.apply(ACCOUNT.USERNAME))
                                .unionAll(DSL.select(SUBSTITUTION.SUBSTITUTE, SUBSTITUTION.GIVER, SUBSTITUTION.GIVER)
                                        .from(SUBSTITUTION)
                                        .where(which.apply(SUBSTITUTION.SUBSTITUTE))
                                        .and(condition("{0} @> {1}::date", SUBSTITUTION.PERIOD, today)))))
                .select(
                        ACCOUNT.USERNAME,
                        ACCOUNT.PASSWORD_HASH,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.MUNICIPALITY_CODE,
                        ACCOUNT.LANG,
                        ACCOUNT.DEMONSTRATION,
                        ACCOUNT.LOCKED_AT,
                        fact.field(STANDING_FACT.SOURCE),
                        fact.field(STANDING_FACT.WHAT),
                        fact.field(STANDING_FACT.MUNICIPALITY),
                        fact.field(STANDING_FACT.BODY),
                        fact.field(STANDING_FACT.KIND),
                        fact.field(STANDING_FACT.RECORD_KEY),
                        fact.field(STANDING_FACT.WORDS_DA),
                        fact.field(STANDING_FACT.WORDS_EN),
                        fact.field(STANDING_FACT.PERIOD),
                        giver)
                .from(ACCOUNT)
                .leftJoin(table(whose).crossJoin(fact))
                .on(who.eq(ACCOUNT.USERNAME))
                .where(which.apply(ACCOUNT.USERNAME))
                .orderBy(ACCOUNT.USERNAME)
                .fetchGroups(ACCOUNT.USERNAME)
                .values()
                .stream()
                .map(rows -> account(rows.getFirst(), Standings.of(rows)))
                .toList();
    }

    private static Account account(Record row, List<Standing> standings) {
        return new Account(
                row.get(ACCOUNT.USERNAME),
                row.get(ACCOUNT.PASSWORD_HASH),
                row.get(ACCOUNT.DISPLAY_NAME),
                row.get(ACCOUNT.MUNICIPALITY_CODE),
                row.get(ACCOUNT.LANG).equals("en") ? Lang.EN : Lang.DA,
                row.get(ACCOUNT.DEMONSTRATION),
                row.get(ACCOUNT.LOCKED_AT) != null,
                standings);
    }

    /// The bodies that somebody sits, sat or will sit in, and when.
    List<Seating> seatings(String username) {
        return sql.selectDistinct(STANDING_FACT.BODY, STANDING_FACT.PERIOD)
                .from(STANDING_FACT)
                .where(STANDING_FACT.USERNAME.eq(username))
                .and(STANDING_FACT.SOURCE.eq("SEAT"))
                .fetch(row -> new Seating(row.value1(), row.value2()));
    }

    /// The seats and responsibilities of today.
    List<StandingFact> seatsAndResponsibilities(String username) {
        return sql.select(STANDING_FACT.fields())
                .select(castNull(String.class).as("giver"))
                .from(STANDING_FACT)
                .where(STANDING_FACT.USERNAME.eq(username))
                .and(STANDING_FACT.SOURCE.in("SEAT", "RESPONSIBILITY"))
                .and(condition("{0} @> {1}::date", STANDING_FACT.PERIOD, val(Zone.today(clock))))
                .orderBy(STANDING_FACT.SOURCE.desc(), STANDING_FACT.WORDS_DA)
                .fetch(Standings::fact);
    }

    /// Facts that no longer give anything, the latest first.
    List<StandingFact> ended(String username) {
        return sql.select(STANDING_FACT.fields())
                .select(castNull(String.class).as("giver"))
                .from(STANDING_FACT)
                .where(STANDING_FACT.USERNAME.eq(username))
                .and("upper({0}) <= {1}", STANDING_FACT.PERIOD, val(Zone.today(clock)))
                .orderBy(Periods.end(STANDING_FACT.PERIOD).desc(), STANDING_FACT.WORDS_DA)
                .limit(50)
                .fetch(Standings::fact);
    }

    /// Every role that the account has had, has and will have, the latest first.
    List<AccountPage.Held> roles(String username) {
        return sql.select(ACCOUNT_ROLE.ROLE, ACCOUNT_ROLE.PERIOD)
                .from(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.USERNAME.eq(username))
                .orderBy(ACCOUNT_ROLE.PERIOD.desc(), ACCOUNT_ROLE.ROLE)
                .fetch(row -> new AccountPage.Held(Role.valueOf(row.value1()), row.value2()));
    }

    Map<String, String> names(Collection<String> usernames) {
        return sql.select(ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.USERNAME.in(usernames))
                .fetchMap(ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME);
    }

    List<Choice> choices() {
        return sql.select(ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.LOCKED_AT.isNull())
                .orderBy(ACCOUNT.DISPLAY_NAME.collate("da-x-icu"), ACCOUNT.USERNAME)
                .fetch(row -> Choice.named(row.value1(), row.value2()));
    }

    boolean isOpen(String username) {
        return sql.fetchExists(ACCOUNT, ACCOUNT.USERNAME.eq(username).and(ACCOUNT.LOCKED_AT.isNull()));
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

    boolean describe(String username, String displayName, @Nullable String municipality) {
        return sql.update(ACCOUNT)
                        .set(ACCOUNT.DISPLAY_NAME, displayName)
                        .set(ACCOUNT.MUNICIPALITY_CODE, municipality)
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.USERNAME.eq(username))
                        .execute()
                == 1;
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
}
