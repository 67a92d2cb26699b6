package dk.digit.portfolio.roadmap;

import static dk.digit.portfolio.db.Tables.ACTIVITY;
import static dk.digit.portfolio.db.Tables.ACTIVITY_PHASE;
import static dk.digit.portfolio.db.Tables.ACTIVITY_ROLE;
import static dk.digit.portfolio.db.Tables.MILESTONE;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.Phase;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the roadmap is drawn from: a fixed number of queries, each asking for a page of activities and the span
/// that is shown, so that its price does not grow with the portfolio.
@Component
public class Roadmaps {

    private final DSLContext sql;
    private final List<RoadmapItems> parts;

    Roadmaps(DSLContext sql, List<RoadmapItems> parts) {
        this.sql = sql;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(RoadmapItems::order))
                .toList();
    }

    /// @param total how many activities there are, on all pages
    public record Answer(List<Line> lines, int total) {}

    /// An activity with what happens to it in the span.
    public record Line(
            ActivityId id,
            Bilingual name,
            ActivityKind kind,
            List<Stage> stages,
            List<Moment> moments,
            List<RoadmapItems.Item> items) {}

    /// @param fromKnown whether its first day is known to the day
    /// @param toKnown whether the day after its last is
    public record Stage(Phase phase, Period period, boolean fromKnown, boolean toKnown) {}

    public record Moment(RoughDate due, Bilingual text, boolean done) {}

    private record OfActivity<T>(String activity, T what) {}

    /// @param most activities on a page; null for all of them
    @Transactional(readOnly = true)
    public Answer of(RoadmapFilter filter, View view, @Nullable Integer most) {
        var which = which(filter, view.asOf());
        int total = sql.fetchCount(ACTIVITY, which);
        var name = view.lang() == Lang.DA ? ACTIVITY.NAME_DA : ACTIVITY.NAME_EN;
        var select = sql.select(ACTIVITY.ID, ACTIVITY.NAME_DA, ACTIVITY.NAME_EN, ACTIVITY.KIND)
                .from(ACTIVITY)
                .where(which)
                .orderBy(
                        ACTIVITY.KIND.eq(ActivityKind.PROJECT.name()).desc(),
                        ACTIVITY.KIND
                                .eq(ActivityKind.SYSTEM_IN_OPERATION.name())
                                .desc(),
                        name.collate("da-x-icu"));
        var heads = most == null
                ? select.fetch()
                : select.limit(most).offset((filter.page() - 1) * most).fetch();
        var ids = heads.getValues(ACTIVITY.ID);
        var stages = stages(ids, filter.span());
        var moments = moments(ids, filter);
        var items = items(ids, filter, view);
        return new Answer(
                heads.map(row -> new Line(
                        new ActivityId(row.value1()),
                        Bilingual.of(row.value2(), row.value3()),
                        ActivityKind.valueOf(row.value4()),
                        stages.getOrDefault(row.value1(), List.of()),
                        moments.getOrDefault(row.value1(), List.of()),
                        items.getOrDefault(new ActivityId(row.value1()), List.of()))),
                total);
    }

    /// Activities that are in a phase other than closed at some time of the span.
    private Condition which(RoadmapFilter filter, LocalDate day) {
        var runs = exists(selectOne()
                .from(ACTIVITY_PHASE)
                .where(ACTIVITY_PHASE.ACTIVITY.eq(ACTIVITY.ID))
                .and(ACTIVITY_PHASE.PHASE.ne(Phase.CLOSED.name()))
                .and(Periods.overlaps(ACTIVITY_PHASE.PERIOD, filter.span())));
        var phase = filter.phase();
        var kind = filter.kind();
        var municipality = filter.municipality();
        return runs.and(kind == null ? noCondition() : ACTIVITY.KIND.eq(kind.name()))
                .and(
                        phase == null
                                ? noCondition()
                                : exists(selectOne()
                                        .from(ACTIVITY_PHASE)
                                        .where(ACTIVITY_PHASE.ACTIVITY.eq(ACTIVITY.ID))
                                        .and(ACTIVITY_PHASE.PHASE.eq(phase.name()))
                                        .and(Periods.on(ACTIVITY_PHASE.PERIOD, day))))
                .and(municipality == null ? noCondition() : concerns(municipality, filter.span(), day));
    }

    private Condition concerns(MunicipalityCode municipality, Period span, LocalDate day) {
        Set<String> told = parts.stream()
                .flatMap(part -> part.concerning(municipality, span, day).stream())
                .map(ActivityId::value)
                .collect(Collectors.toSet());
        return exists(selectOne()
                        .from(ACTIVITY_ROLE)
                        .where(ACTIVITY_ROLE.ACTIVITY.eq(ACTIVITY.ID))
                        .and(ACTIVITY_ROLE.MUNICIPALITY.eq(municipality.value()))
                        .and(Periods.overlaps(ACTIVITY_ROLE.PERIOD, span)))
                .or(ACTIVITY.ID.in(told));
    }

    /// A beginning that is not known to the day makes the end before it as uncertain.
    private Map<String, List<Stage>> stages(Collection<String> ids, Period span) {
        var all = sql
                .select(
                        ACTIVITY_PHASE.ACTIVITY,
                        ACTIVITY_PHASE.PHASE,
                        ACTIVITY_PHASE.PERIOD,
                        ACTIVITY_PHASE.START_PRECISION,
                        ACTIVITY_PHASE.START_DOUBTFUL)
                .from(ACTIVITY_PHASE)
                .where(ACTIVITY_PHASE.ACTIVITY.in(ids))
                .orderBy(ACTIVITY_PHASE.ACTIVITY, ACTIVITY_PHASE.PERIOD)
                .fetch(row -> new OfActivity<>(
                        row.value1(),
                        new Stage(
                                Phase.valueOf(row.value2()),
                                row.value3(),
                                "DAY".equals(row.value4()) && !Boolean.TRUE.equals(row.value5()),
                                true)))
                .stream()
                .collect(groupingBy(OfActivity::activity, Collectors.mapping(OfActivity::what, Collectors.toList())));
        all.replaceAll((id, stages) -> withEnds(stages).stream()
                .filter(stage -> stage.period().overlaps(span))
                .toList());
        return all;
    }

    private static List<Stage> withEnds(List<Stage> stages) {
        return java.util.stream.IntStream.range(0, stages.size())
                .mapToObj(i -> {
                    var stage = stages.get(i);
                    var next = i + 1 < stages.size() ? stages.get(i + 1) : null;
                    boolean toKnown = stage.period().end() == null || next == null || next.fromKnown();
                    return new Stage(stage.phase(), stage.period(), stage.fromKnown(), toKnown);
                })
                .toList();
    }

    private Map<String, List<Moment>> moments(Collection<String> ids, RoadmapFilter filter) {
        return sql
                .select(
                        MILESTONE.ACTIVITY,
                        MILESTONE.DUE_ON,
                        MILESTONE.PRECISION,
                        MILESTONE.DOUBTFUL,
                        MILESTONE.TEXT_DA,
                        MILESTONE.TEXT_EN,
                        MILESTONE.DONE)
                .from(MILESTONE)
                .where(MILESTONE.ACTIVITY.in(ids))
                .and(MILESTONE.DUE_ON.between(filter.from(), filter.last()))
                .orderBy(MILESTONE.ACTIVITY, MILESTONE.DUE_ON, MILESTONE.ID)
                .fetch(row -> new OfActivity<>(
                        row.value1(),
                        new Moment(
                                requireNonNull(
                                        RoughDate.of(row.value2(), row.value3(), Boolean.TRUE.equals(row.value4()))),
                                Bilingual.of(row.value5(), row.value6()),
                                row.value7())))
                .stream()
                .collect(groupingBy(OfActivity::activity, Collectors.mapping(OfActivity::what, Collectors.toList())));
    }

    private Map<ActivityId, List<RoadmapItems.Item>> items(Collection<String> ids, RoadmapFilter filter, View view) {
        var activities = ids.stream().map(ActivityId::new).toList();
        return parts.stream()
                .flatMap(part ->
                        part.items(activities, filter.span(), filter.municipality(), filter.detailed(), view).stream())
                .collect(groupingBy(RoadmapItems.Item::activity));
    }
}
