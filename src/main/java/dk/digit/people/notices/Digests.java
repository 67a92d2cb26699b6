package dk.digit.people.notices;

import static dk.digit.people.db.Tables.DIGEST_DAY;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The digests of a day: one for each person who has something to read, made in one statement, once a day
/// on whichever node.
@Component
class Digests {

    private static final int DAYS_OF_A_WEEK = 7;

    private final DSLContext sql;
    private final Recipients recipients;
    private final Follows follows;

    Digests(DSLContext sql, Recipients recipients, Follows follows) {
        this.sql = sql;
        this.recipients = recipients;
        this.follows = follows;
    }

    /// Within the caller's transaction: the day and its digests are both there or both not.
    void make(LocalDate day, Instant now) {
        if (!first(day, now)) {
            return;
        }
        var due = due(day);
        follows.tell(due, now);
        int made = make(due, day, now);
        sql.update(DIGEST_DAY)
                .set(DIGEST_DAY.DIGESTS, made)
                .where(DIGEST_DAY.DAY.eq(day))
                .execute();
    }

    private boolean first(LocalDate day, Instant now) {
        return sql.insertInto(DIGEST_DAY)
                        .set(DIGEST_DAY.DAY, day)
                        .set(DIGEST_DAY.MADE_AT, now)
                        .set(DIGEST_DAY.DIGESTS, 0)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /// Whose day it is: everybody's who reads daily, and those whose weekday it is, or was since the last
    /// digests were made: a holiday moves the weekly digest to the next working day.
    private DueReaders due(LocalDate day) {
        var before = sql.select(max(DIGEST_DAY.DAY))
                .from(DIGEST_DAY)
                .where(DIGEST_DAY.DAY.lt(day))
                .fetchOne(max(DIGEST_DAY.DAY));
        var weekAgo = day.minusDays(DAYS_OF_A_WEEK);
        var last = before == null || before.isBefore(weekAgo) ? weekAgo : before;
        return new DueReaders(last, day, recipients.reachable());
    }

    private int make(DueReaders due, LocalDate day, Instant now) {
        return Objects.requireNonNull(sql.resultQuery(
                        """
                        with made as (
                          insert into people.mail
                                 (username, purpose, dedupe_key, digest_on, urgent, made_at, not_before)
                          select due.username, 'DIGEST', 'digest/' || due.username || '/' || {0}, {0}, false, {1}, {1}
                            from ({3}) as due
                           where exists (select from people.notice n
                                          where n.username = due.username and n.made_at > {2} and\s""" + Pending.NOTICE + """
                              )
                              on conflict (dedupe_key) do nothing
                          returning id, username),
                        gathered as (
                          update people.notice n
                             set mail_id = made.id
                            from made
                           where n.username = made.username and n.made_at > {2} and\s""" + Pending.NOTICE + """
                        )
                        select count(*)::int from made
                        """,
                        val(day),
                        val(now),
                        val(now.minus(Pending.NEWS)),
                        due.usernames())
                .fetchOne(0, Integer.class));
    }
}
