package dk.digit.portfolio;

import static dk.digit.portfolio.db.Tables.ACTIVITY;
import static dk.digit.portfolio.db.Tables.MILESTONE;

import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Milestones that nobody has reported as reached.
@Component
class OpenMilestones {

    private final DSLContext sql;

    OpenMilestones(DSLContext sql) {
        this.sql = sql;
    }

    /// @param last the last day that its due date may mean
    /// @param audience the activity's marks
    record Open(
            long id,
            String activity,
            Bilingual activityName,
            Bilingual text,
            LocalDate last,
            @Nullable List<String> audience) {}

    List<Open> dueBy(LocalDate day) {
        return sql.select(
                        MILESTONE.ID,
                        ACTIVITY.ID,
                        ACTIVITY.NAME_DA,
                        ACTIVITY.NAME_EN,
                        MILESTONE.TEXT_DA,
                        MILESTONE.TEXT_EN,
                        MILESTONE.LAST_ON,
                        ACTIVITY.AUDIENCE)
                .from(MILESTONE)
                .join(ACTIVITY)
                .on(ACTIVITY.ID.eq(MILESTONE.ACTIVITY))
                .where(MILESTONE.DONE.isFalse())
                .and(MILESTONE.LAST_ON.le(day))
                .orderBy(MILESTONE.LAST_ON, MILESTONE.ID)
                .fetch(row -> new Open(
                        row.value1(),
                        row.value2(),
                        new Bilingual(row.value3(), row.value4()),
                        new Bilingual(row.value5(), row.value6()),
                        row.value7(),
                        row.value8() == null ? null : List.of(row.value8())));
    }
}
