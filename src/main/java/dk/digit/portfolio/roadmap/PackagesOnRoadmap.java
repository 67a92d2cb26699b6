package dk.digit.portfolio.roadmap;

import static dk.digit.portfolio.db.Tables.WORK_PACKAGE;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.chart.Tone;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Work packages on the roadmap, when somebody asks for them.
@Component
class PackagesOnRoadmap implements RoadmapItems {

    private final DSLContext sql;

    PackagesOnRoadmap(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Set<ActivityId> concerning(MunicipalityCode municipality, Period span, LocalDate day) {
        return sql.selectDistinct(WORK_PACKAGE.ACTIVITY)
                .from(WORK_PACKAGE)
                .where(WORK_PACKAGE.MUNICIPALITY.eq(municipality.value()))
                .and(touches(span))
                .fetchSet(row -> new ActivityId(row.value1()));
    }

    private static Condition touches(Period span) {
        var start = span.start();
        var end = span.end();
        return (start == null ? noCondition() : WORK_PACKAGE.FINISH_ON.ge(start))
                .and(end == null ? noCondition() : WORK_PACKAGE.START_ON.lt(end));
    }

    @Override
    public List<Item> items(
            Collection<ActivityId> activities,
            Period span,
            @Nullable MunicipalityCode municipality,
            boolean detailed,
            View view) {
        if (!detailed) {
            return List.of();
        }
        return sql.select(
                        WORK_PACKAGE.ACTIVITY,
                        WORK_PACKAGE.NAME_DA,
                        WORK_PACKAGE.NAME_EN,
                        WORK_PACKAGE.START_ON,
                        WORK_PACKAGE.FINISH_ON)
                .from(WORK_PACKAGE)
                .where(WORK_PACKAGE.ACTIVITY.in(
                        activities.stream().map(ActivityId::value).toList()))
                .and(touches(span))
                .and(
                        municipality == null
                                ? noCondition()
                                : WORK_PACKAGE
                                        .MUNICIPALITY
                                        .isNull()
                                        .or(WORK_PACKAGE.MUNICIPALITY.eq(municipality.value())))
                .orderBy(WORK_PACKAGE.ACTIVITY, WORK_PACKAGE.START_ON, WORK_PACKAGE.ID)
                .fetch(row -> new Item(
                        new ActivityId(row.value1()),
                        Bilingual.of(row.value2(), row.value3()).in(view.lang()),
                        view.t("portfolio.plan.package"),
                        Tone.SKY,
                        row.value4(),
                        row.value5(),
                        true));
    }
}
