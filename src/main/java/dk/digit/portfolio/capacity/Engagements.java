package dk.digit.portfolio.capacity;

import static dk.digit.portfolio.db.Tables.ROLE_ENGAGEMENT;
import static dk.digit.portfolio.db.Tables.ROLE_ENGAGEMENT_EVENT;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.HolderNames;
import dk.digit.portfolio.ProjectRole;
import dk.digit.portfolio.RoleHolder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored engagements with their states. As of a day, an engagement is what its latest state by then
/// made of it; one that was asked for later is not there.
@Component
class Engagements {

    private static final List<Field<?>> COLUMNS = List.of(
            ROLE_ENGAGEMENT.ID,
            ROLE_ENGAGEMENT.ACTIVITY,
            ROLE_ENGAGEMENT.ROLE,
            ROLE_ENGAGEMENT.MUNICIPALITY,
            ROLE_ENGAGEMENT.BODY,
            ROLE_ENGAGEMENT.ASKED,
            ROLE_ENGAGEMENT.PERIOD,
            ROLE_ENGAGEMENT.MINUTES_WEEK,
            ROLE_ENGAGEMENT.KIND,
            ROLE_ENGAGEMENT.PURPOSE,
            ROLE_ENGAGEMENT.CONSEQUENCE,
            ROLE_ENGAGEMENT.STATE,
            ROLE_ENGAGEMENT.SINCE,
            ROLE_ENGAGEMENT.PERSON,
            ROLE_ENGAGEMENT.ACCOUNT,
            ROLE_ENGAGEMENT.REMARK,
            ROLE_ENGAGEMENT.VERSION);

    private final DSLContext sql;
    private final HolderNames names;

    Engagements(DSLContext sql, HolderNames names) {
        this.sql = sql;
        this.names = names;
    }

    long add(RoleRequest request, LocalDate since) {
        var municipality = request.holder().municipality();
        var body = request.holder().body();
        return sql.insertInto(ROLE_ENGAGEMENT)
                .set(ROLE_ENGAGEMENT.ACTIVITY, request.activity().value())
                .set(ROLE_ENGAGEMENT.ROLE, request.role().name())
                .set(ROLE_ENGAGEMENT.MUNICIPALITY, municipality == null ? null : municipality.value())
                .set(ROLE_ENGAGEMENT.BODY, body == null ? null : body.value())
                .set(ROLE_ENGAGEMENT.ASKED, request.period())
                .set(ROLE_ENGAGEMENT.PERIOD, request.period())
                .set(ROLE_ENGAGEMENT.MINUTES_WEEK, request.minutesAWeek())
                .set(ROLE_ENGAGEMENT.KIND, request.kind().name())
                .set(ROLE_ENGAGEMENT.PURPOSE, request.purpose())
                .set(ROLE_ENGAGEMENT.CONSEQUENCE, request.consequence())
                .set(ROLE_ENGAGEMENT.SINCE, since)
                .returningResult(ROLE_ENGAGEMENT.ID)
                .fetchSingle()
                .value1();
    }

    /// Takes an engagement on to its next state.
    ///
    /// @return false when somebody else did so since `engagement` was read
    boolean moveOn(Engagement engagement, EngagementState state, LocalDate since, Answer answer) {
        return sql.update(ROLE_ENGAGEMENT)
                        .set(ROLE_ENGAGEMENT.STATE, state.name())
                        .set(ROLE_ENGAGEMENT.SINCE, since)
                        .set(ROLE_ENGAGEMENT.PERIOD, answer.period())
                        .set(ROLE_ENGAGEMENT.PERSON, answer.person())
                        .set(ROLE_ENGAGEMENT.ACCOUNT, answer.account())
                        .set(ROLE_ENGAGEMENT.REMARK, answer.remark())
                        .set(ROLE_ENGAGEMENT.VERSION, ROLE_ENGAGEMENT.VERSION.plus(1))
                        .where(ROLE_ENGAGEMENT.ID.eq(engagement.id()))
                        .and(ROLE_ENGAGEMENT.VERSION.eq(engagement.version()))
                        .execute()
                == 1;
    }

    /// What a state says beside its name.
    record Answer(
            Period period,
            @Nullable String person,
            @Nullable String account,
            @Nullable String remark) {}

    Optional<Engagement> find(long id) {
        return now(ROLE_ENGAGEMENT.ID.eq(id)).stream().findFirst();
    }

    Optional<Engagement> find(long id, LocalDate day) {
        return on(day, ROLE_ENGAGEMENT.ID.eq(id)).stream().findFirst();
    }

    /// Those of an activity as of a day, by role and time.
    List<Engagement> of(ActivityId activity, LocalDate day) {
        return on(day, ROLE_ENGAGEMENT.ACTIVITY.eq(activity.value()));
    }

    /// What waits for an answer, the earliest to begin first.
    ///
    /// @param holders codes of municipalities and ids of bodies; null for all
    List<Engagement> waiting(@Nullable Collection<String> holders, int most) {
        return now(sql.select(COLUMNS)
                .from(ROLE_ENGAGEMENT)
                .where(open(holders))
                .orderBy(Periods.start(ROLE_ENGAGEMENT.ASKED), ROLE_ENGAGEMENT.ID)
                .limit(most));
    }

    int countWaiting(@Nullable Collection<String> holders) {
        return sql.fetchCount(ROLE_ENGAGEMENT, open(holders));
    }

    private static Condition open(@Nullable Collection<String> holders) {
        var open = ROLE_ENGAGEMENT.STATE.eq(DSL.inline(EngagementState.REQUESTED.name()));
        return holders == null ? open : open.and(ROLE_ENGAGEMENT.HOLDER.in(holders));
    }

    /// Those that are paid for and touch a period.
    List<Engagement> priced(Period period) {
        return now(ROLE_ENGAGEMENT
                .KIND
                .in(EngagementKind.BUY_OUT.name(), EngagementKind.SECONDED.name())
                .and(ROLE_ENGAGEMENT.STATE.in(EngagementState.ALLOCATED.name(), EngagementState.ENDED.name()))
                .and(Periods.overlaps(ROLE_ENGAGEMENT.PERIOD, period)));
    }

    /// The story of an engagement, the newest step first.
    List<EngagementEvent> story(long engagement) {
        return events(ROLE_ENGAGEMENT_EVENT.ENGAGEMENT.eq(engagement)).reversed();
    }

    private List<Engagement> now(Condition which) {
        return now(sql.select(COLUMNS)
                .from(ROLE_ENGAGEMENT)
                .where(which)
                .orderBy(ROLE_ENGAGEMENT.ROLE, ROLE_ENGAGEMENT.ASKED, ROLE_ENGAGEMENT.ID));
    }

    private List<Engagement> now(ResultQuery<Record> query) {
        var known = names.read();
        return query.fetch(row -> engagement(row, known));
    }

    /// Most are today what they were on the day: only of the others the state of then is looked for.
    private List<Engagement> on(LocalDate day, Condition which) {
        var engagements = now(which);
        var changed = engagements.stream()
                .filter(one -> one.since().isAfter(day))
                .map(Engagement::id)
                .toList();
        var then = latest(changed, day);
        return engagements.stream()
                .flatMap(one -> {
                    if (!one.since().isAfter(day)) {
                        return Optional.of(one).stream();
                    }
                    return Optional.ofNullable(then.get(one.id())).map(event -> back(one, event)).stream();
                })
                .toList();
    }

    private Map<Long, EngagementEvent> latest(List<Long> engagements, LocalDate day) {
        return events(ROLE_ENGAGEMENT_EVENT.ENGAGEMENT.in(engagements).and(ROLE_ENGAGEMENT_EVENT.SINCE.le(day)))
                .stream()
                .collect(Collectors.toMap(EngagementEvent::engagement, Function.identity(), (earlier, later) -> later));
    }

    private static Engagement back(Engagement now, EngagementEvent then) {
        return new Engagement(
                now.id(),
                now.activity(),
                now.role(),
                now.holder(),
                now.name(),
                now.asked(),
                then.period(),
                now.minutesAWeek(),
                now.kind(),
                now.purpose(),
                now.consequence(),
                then.state(),
                then.since(),
                then.person(),
                then.account(),
                then.remark(),
                then.number());
    }

    private List<EngagementEvent> events(Condition which) {
        var event = ROLE_ENGAGEMENT_EVENT;
        return sql.select(
                        event.ENGAGEMENT,
                        event.NUMBER,
                        event.STATE,
                        event.SINCE,
                        event.PERIOD,
                        event.PERSON,
                        event.ACCOUNT,
                        event.REMARK,
                        event.RECORDED_AT,
                        event.RECORDED_BY)
                .from(event)
                .where(which)
                .orderBy(event.ENGAGEMENT, event.NUMBER)
                .fetch(row -> new EngagementEvent(
                        row.value1(),
                        row.value2(),
                        EngagementState.valueOf(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10()));
    }

    static RoleHolder holder(@Nullable String municipality, @Nullable String body) {
        return new RoleHolder(
                municipality == null ? null : new MunicipalityCode(municipality),
                body == null ? null : new BodyId(body));
    }

    private static Engagement engagement(Record row, HolderNames.Known known) {
        var holder = holder(row.get(ROLE_ENGAGEMENT.MUNICIPALITY), row.get(ROLE_ENGAGEMENT.BODY));
        return new Engagement(
                row.get(ROLE_ENGAGEMENT.ID),
                new ActivityId(row.get(ROLE_ENGAGEMENT.ACTIVITY)),
                ProjectRole.valueOf(row.get(ROLE_ENGAGEMENT.ROLE)),
                holder,
                known.name(holder),
                row.get(ROLE_ENGAGEMENT.ASKED),
                row.get(ROLE_ENGAGEMENT.PERIOD),
                row.get(ROLE_ENGAGEMENT.MINUTES_WEEK),
                EngagementKind.valueOf(row.get(ROLE_ENGAGEMENT.KIND)),
                row.get(ROLE_ENGAGEMENT.PURPOSE),
                row.get(ROLE_ENGAGEMENT.CONSEQUENCE),
                EngagementState.valueOf(row.get(ROLE_ENGAGEMENT.STATE)),
                row.get(ROLE_ENGAGEMENT.SINCE),
                row.get(ROLE_ENGAGEMENT.PERSON),
                row.get(ROLE_ENGAGEMENT.ACCOUNT),
                row.get(ROLE_ENGAGEMENT.REMARK),
                row.get(ROLE_ENGAGEMENT.VERSION));
    }
}
