package dk.digit.portfolio.status;

import static dk.digit.portfolio.db.Tables.MILESTONE;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.DeviationLimits;
import dk.digit.portfolio.FrozenTable;
import dk.digit.portfolio.StatusField;
import dk.digit.portfolio.StatusLight;
import dk.digit.portfolio.StatusMeasure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Time: how many days the milestone that is latest has been waiting for.
@Component
class LateMilestones implements StatusMeasure {

    private final DSLContext sql;
    private final DeviationLimits limits;

    LateMilestones(DSLContext sql, DeviationLimits limits) {
        this.sql = sql;
        this.limits = limits;
    }

    @Override
    public StatusField field() {
        return StatusField.TIME;
    }

    private record Late(Bilingual text, LocalDate due, long days) {}

    @Override
    public Map<ActivityId, Measured> measure(Set<ActivityId> activities, LocalDate day) {
        var allowed = limits.of(field(), activities, day);
        var ids = activities.stream().map(ActivityId::value).toList();
        var late = sql.select(MILESTONE.ACTIVITY, MILESTONE.TEXT_DA, MILESTONE.TEXT_EN, MILESTONE.LAST_ON)
                .from(MILESTONE)
                .where(MILESTONE.ACTIVITY.in(ids))
                .and(MILESTONE.DONE.isFalse())
                .and(MILESTONE.LAST_ON.lt(day))
                .orderBy(MILESTONE.LAST_ON, MILESTONE.ID)
                .fetchGroups(
                        row -> new ActivityId(row.value1()),
                        row -> new Late(
                                new Bilingual(row.value2(), row.value3()),
                                row.value4(),
                                ChronoUnit.DAYS.between(row.value4(), day)));
        var planned = sql.selectDistinct(MILESTONE.ACTIVITY)
                .from(MILESTONE)
                .where(MILESTONE.ACTIVITY.in(ids))
                .fetch(row -> new ActivityId(row.value1()));
        var known = new HashSet<>(planned);
        var measured = new HashMap<ActivityId, Measured>();
        for (ActivityId activity : activities) {
            measured.put(
                    activity,
                    known.contains(activity)
                            ? light(late.getOrDefault(activity, List.of()), allowed.get(activity))
                            : Measured.of(StatusLight.UNKNOWN, Texts.both("portfolio.status.noMilestones")));
        }
        return measured;
    }

    private static Measured light(List<Late> late, DeviationLimits.@Nullable Limit limit) {
        if (late.isEmpty()) {
            return Measured.of(StatusLight.GREEN, Texts.both("portfolio.status.onTime"));
        }
        var worst = late.getFirst();
        var days = String.valueOf(worst.days());
        return new Measured(
                limit == null ? StatusLight.UNKNOWN : limit.light(worst.days()),
                limit == null
                        ? Texts.both("portfolio.status.lateNoLimit", worst.text(), days)
                        : Texts.both(
                                "portfolio.status.late",
                                worst.text(),
                                days,
                                String.valueOf(limit.yellow()),
                                String.valueOf(limit.red())),
                List.of(table(late)));
    }

    private static FrozenTable table(List<Late> late) {
        return new FrozenTable(
                Texts.both("portfolio.status.lateMilestones"),
                List.of(
                        Texts.both("portfolio.status.milestone"),
                        Texts.both("portfolio.status.due"),
                        Texts.both("portfolio.status.daysLate")),
                late.stream()
                        .map(one -> List.of(
                                one.text(),
                                same(Formats.date(one.due())),
                                new Bilingual(
                                        Formats.number(Lang.DA, one.days()), Formats.number(Lang.EN, one.days()))))
                        .toList());
    }

    private static Bilingual same(String text) {
        return new Bilingual(text, text);
    }
}
