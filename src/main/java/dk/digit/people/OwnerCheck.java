package dk.digit.people;

import dk.digit.platform.check.Check;
import dk.digit.platform.check.Finding;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Nothing is without an owner: records that somebody was responsible for and nobody is now, and
/// responsibilities of people who no longer have any function, role or seat.
@Component
class OwnerCheck implements Check {

    private final DSLContext sql;
    private final Clock clock;

    OwnerCheck(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "people.check.owners";
    }

    @Override
    public List<Finding> run() {
        var today = DSL.val(Zone.today(clock));
        var findings = new ArrayList<Finding>();
        sql.fetch("""
                select kind, record_key, function from people.responsibility
                 group by kind, record_key, function
                having not bool_or(period @> {0}::date or lower(period) > {0}) and max(upper(period)) <= {0}
                 order by kind, record_key, function
                """, today)
                .forEach(row -> findings.add(finding(
                        row.get("kind") + " " + row.get("record_key"),
                        Refusal.of(
                                "people.check.ownerless", RecordFunction.valueOf(row.get("function", String.class))))));
        sql.fetch("""
                select r.username, count(*) as held from people.responsibility r
                 where r.period @> {0}::date
                   and not exists (select from people.standing_fact f
                                    where f.username = r.username and f.source <> 'RESPONSIBILITY' and f.period @> {0}::date)
                 group by r.username
                 order by r.username
                """, today)
                .forEach(row -> findings.add(finding(
                        row.get("username", String.class),
                        Refusal.of("people.check.gone", row.get("held").toString()))));
        return findings;
    }

    private static Finding finding(String place, Refusal what) {
        return new Finding(Finding.Severity.WARNING, place, what, Refusal.of("people.check.handOver"));
    }
}
