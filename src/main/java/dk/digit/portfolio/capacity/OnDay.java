package dk.digit.portfolio.capacity;

import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Engagements as of a day, in SQL: `{0}` is the day. Most are today what they were then, so that only of
/// those which have changed since the state of then is looked up, by the key of their events. The day is written
/// into the statement, so that its plan is made for that day.
final class OnDay {

    private static final String ROWS = """
              select e.id, e.activity, e.role, e.holder, e.asked, e.period, e.minutes_week, e.kind, e.consequence,
                     e.state, e.since, e.person, e.account
                from portfolio.role_engagement e
               where e.since <= {0}
              union all
              select e.id, e.activity, e.role, e.holder, e.asked, v.period, e.minutes_week, e.kind, e.consequence,
                     v.state, v.since, v.person, v.account
                from portfolio.role_engagement e
                cross join lateral (
                  select v.period, v.state, v.since, v.person, v.account
                    from portfolio.role_engagement_event v
                   where v.engagement = e.id and v.since <= {0}
                   order by v.number desc limit 1) v
               where e.since > {0}
            )""";

    static final String ENGAGEMENT = "engagement as (" + ROWS;

    /// For queries that look for some of them in several places: each has its own index.
    static final String SOUGHT = "engagement as not materialized (" + ROWS;

    private OnDay() {}

    static Field<LocalDate> day(LocalDate day) {
        return DSL.inline(day, SQLDataType.LOCALDATE);
    }
}
