package dk.digit.people;

import static dk.digit.people.db.Tables.ACCOUNT;
import static dk.digit.people.db.Tables.SUBSTITUTION;

import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who stands in for whom. A substitute has what the giver has on the day, never more: the giver's own
/// standings are read anew at every request, and what was lent to the giver is not lent on.
@Component
class Substitutions {

    private final DSLContext sql;
    private final Accounts accounts;
    private final Clock clock;

    Substitutions(DSLContext sql, Accounts accounts, Clock clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Those that the account gives or has, the latest first.
    List<Substitution> of(String username) {
        var giver = ACCOUNT.as("giver");
        var substitute = ACCOUNT.as("substitute");
        return sql.select(
                        SUBSTITUTION.ID,
                        SUBSTITUTION.GIVER,
                        giver.DISPLAY_NAME,
                        SUBSTITUTION.SUBSTITUTE,
                        substitute.DISPLAY_NAME,
                        SUBSTITUTION.PERIOD,
                        SUBSTITUTION.REASON,
                        SUBSTITUTION.VERSION)
                .from(SUBSTITUTION)
                .join(giver)
                .on(giver.USERNAME.eq(SUBSTITUTION.GIVER))
                .join(substitute)
                .on(substitute.USERNAME.eq(SUBSTITUTION.SUBSTITUTE))
                .where(SUBSTITUTION.GIVER.eq(username).or(SUBSTITUTION.SUBSTITUTE.eq(username)))
                .orderBy(SUBSTITUTION.PERIOD.desc(), SUBSTITUTION.ID)
                .fetch(row -> new Substitution(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    /// @throws RefusedException when the substitute is no open account, or the period is over
    @Transactional
    public void add(String giver, String substitute, Period period, String reason) {
        if (!accounts.isOpen(substitute)) {
            throw new RefusedException(
                    Refusal.of("people.refusal.unknownAccount", substitute).at("substitute"));
        }
        var last = period.last();
        if (last == null || last.isBefore(Zone.today(clock))) {
            throw new RefusedException(Refusal.of("people.substitute.over").at("last"));
        }
        sql.insertInto(
                        SUBSTITUTION,
                        SUBSTITUTION.GIVER,
                        SUBSTITUTION.SUBSTITUTE,
                        SUBSTITUTION.PERIOD,
                        SUBSTITUTION.REASON)
                .values(giver, substitute, period, reason)
                .execute();
    }

    /// Ends it at once; one that has not begun is taken away. Either side may.
    ///
    /// @return false when there is none of the account's with that number
    @Transactional
    public boolean end(long id, String username) {
        var today = Zone.today(clock);
        var mine = SUBSTITUTION.ID.eq(id).and(SUBSTITUTION.GIVER.eq(username).or(SUBSTITUTION.SUBSTITUTE.eq(username)));
        int gone = sql.deleteFrom(SUBSTITUTION)
                .where(mine)
                .and("lower({0}) >= {1}", SUBSTITUTION.PERIOD, org.jooq.impl.DSL.val(today))
                .execute();
        return gone
                        + sql.update(SUBSTITUTION)
                                .set(
                                        SUBSTITUTION.PERIOD,
                                        org.jooq.impl.DSL.field(
                                                "{0} * daterange(null, {1})",
                                                SUBSTITUTION.PERIOD.getDataType(),
                                                SUBSTITUTION.PERIOD,
                                                org.jooq.impl.DSL.val(today)))
                                .set(SUBSTITUTION.VERSION, SUBSTITUTION.VERSION.plus(1))
                                .where(mine)
                                .execute()
                == 1;
    }
}
