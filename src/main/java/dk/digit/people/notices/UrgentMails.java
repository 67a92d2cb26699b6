package dk.digit.people.notices;

import static org.jooq.impl.DSL.val;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Letters about what cannot wait: one for each person, with everything that cannot.
@Component
class UrgentMails {

    private final DSLContext sql;
    private final Recipients recipients;

    UrgentMails(DSLContext sql, Recipients recipients) {
        this.sql = sql;
        this.recipients = recipients;
    }

    void make(Instant now) {
        sql.execute(
                """
                with due as (
                  select n.username, min(n.id::text) as first
                    from people.notice n
                    join people.account on account.username = n.username
                   where n.urgency = 'IMMEDIATE' and n.made_at > {1} and\s""" + Pending.NOTICE + """
                     and {2}
                   group by n.username),
                made as (
                  insert into people.mail (username, purpose, dedupe_key, urgent, made_at, not_before)
                  select username, 'IMMEDIATE', 'immediate/' || first || '/' || {0}, true, {0}, {0}
                    from due
                      on conflict (dedupe_key) do nothing
                  returning id, username)
                update people.notice n
                   set mail_id = made.id
                  from made
                 where n.username = made.username and n.urgency = 'IMMEDIATE' and n.made_at > {1}
                   and\s""" + Pending.NOTICE,
                val(now),
                val(now.minus(Pending.NEWS)),
                recipients.reachable());
    }
}
