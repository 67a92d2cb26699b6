package dk.digit.portfolio.capacity;

import static dk.digit.portfolio.db.Tables.ACTIVITY_ROLE;
import static dk.digit.portfolio.db.Tables.ROLE_ENGAGEMENT;
import static dk.digit.portfolio.db.Tables.ROLE_ENGAGEMENT_EVENT;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityRole;
import dk.digit.portfolio.HolderNames;
import dk.digit.portfolio.PortfolioChanges;
import dk.digit.portfolio.ProjectRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Roles that were taken, asked for, refused and left between two days, chairs and leads among them. A role
/// that was left and that nobody took over is told of as vacant.
@Component
class PeopleChanges implements PortfolioChanges {

    private final DSLContext sql;
    private final HolderNames names;

    PeopleChanges(DSLContext sql, HolderNames names) {
        this.sql = sql;
        this.names = names;
    }

    @Override
    public List<Change> between(LocalDate since, LocalDate until, @Nullable ActivityId activity, View view) {
        var known = names.read();
        var changes = new ArrayList<Change>();
        changes.addAll(engagements(since, until, activity, known, view));
        changes.addAll(led(since, until, activity, known, view));
        changes.sort(Comparator.comparing(Change::day));
        return changes;
    }

    private List<Change> engagements(
            LocalDate since, LocalDate until, @Nullable ActivityId activity, HolderNames.Known known, View view) {
        var event = ROLE_ENGAGEMENT_EVENT;
        return sql.select(
                        event.SINCE,
                        event.ACTIVITY,
                        event.STATE,
                        event.PERIOD,
                        ROLE_ENGAGEMENT.ROLE,
                        ROLE_ENGAGEMENT.HOLDER,
                        event.ENGAGEMENT)
                .from(event)
                .join(ROLE_ENGAGEMENT)
                .on(ROLE_ENGAGEMENT.ID.eq(event.ENGAGEMENT))
                .where(event.SINCE.gt(since))
                .and(event.SINCE.le(until))
                .and(activity == null ? noCondition() : event.ACTIVITY.eq(activity.value()))
                .orderBy(event.SINCE, event.ENGAGEMENT, event.NUMBER)
                .fetch(row -> new Change(
                        row.value1(),
                        new ActivityId(row.value2()),
                        Topic.PEOPLE,
                        Texts.of(
                                view.lang(),
                                "portfolio.capacity.change." + row.value3(),
                                Texts.of(view.lang(), ProjectRole.valueOf(row.value5())),
                                known.name(row.value6()).in(view.lang()),
                                dk.digit.platform.text.Formats.date(row.value4().last())),
                        "/portfolio/requests/" + row.value7()));
    }

    private List<Change> led(
            LocalDate since, LocalDate until, @Nullable ActivityId activity, HolderNames.Known known, View view) {
        var start = Periods.start(ACTIVITY_ROLE.PERIOD);
        var end = Periods.end(ACTIVITY_ROLE.PERIOD);
        var next = ACTIVITY_ROLE.as("next");
        var vacant = org.jooq.impl.DSL.field(org.jooq.impl.DSL.notExists(org.jooq
                .impl
                .DSL
                .selectOne()
                .from(next)
                .where(next.ACTIVITY.eq(ACTIVITY_ROLE.ACTIVITY))
                .and(next.ROLE.eq(ACTIVITY_ROLE.ROLE))
                .and(Periods.on(next.PERIOD, end))));
        var changes = new ArrayList<Change>();
        sql.select(
                        start,
                        end,
                        ACTIVITY_ROLE.ACTIVITY,
                        ACTIVITY_ROLE.ROLE,
                        ACTIVITY_ROLE.MUNICIPALITY,
                        ACTIVITY_ROLE.BODY,
                        vacant)
                .from(ACTIVITY_ROLE)
                .where(start.gt(since).and(start.le(until)).or(end.gt(since).and(end.le(until))))
                .and(activity == null ? noCondition() : ACTIVITY_ROLE.ACTIVITY.eq(activity.value()))
                .orderBy(start, ACTIVITY_ROLE.ACTIVITY, ACTIVITY_ROLE.ROLE)
                .forEach(row -> {
                    var holder = Engagements.holder(row.value5(), row.value6());
                    var of = new ActivityId(row.value3());
                    var role = Texts.of(view.lang(), ActivityRole.valueOf(row.value4()));
                    if (in(row.value1(), since, until)) {
                        changes.add(change(
                                row.value1(),
                                of,
                                view.t(
                                        "portfolio.capacity.change.took",
                                        role,
                                        known.name(holder).in(view.lang()))));
                    }
                    if (in(row.value2(), since, until) && Boolean.TRUE.equals(row.value7())) {
                        changes.add(change(
                                row.value2(),
                                of,
                                view.t(
                                        "portfolio.capacity.change.vacant",
                                        role,
                                        known.name(holder).in(view.lang()))));
                    }
                });
        return changes;
    }

    private static boolean in(@Nullable LocalDate day, LocalDate since, LocalDate until) {
        return day != null && day.isAfter(since) && !day.isAfter(until);
    }

    private static Change change(LocalDate day, ActivityId activity, String words) {
        return new Change(day, activity, Topic.PEOPLE, words, "/portfolio/activities/" + activity + "/people");
    }
}
