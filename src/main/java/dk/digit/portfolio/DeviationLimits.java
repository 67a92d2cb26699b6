package dk.digit.portfolio;

import static dk.digit.portfolio.db.Tables.ACTIVITY_MODEL;
import static dk.digit.portfolio.db.Tables.MODEL_TOLERANCE;

import dk.digit.platform.sql.Periods;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// From where on an activity is yellow and red, by the tolerances of the project model that it follows.
@Component
public class DeviationLimits {

    private final DSLContext sql;

    DeviationLimits(DSLContext sql) {
        this.sql = sql;
    }

    /// @param yellow from here on yellow, in the unit of the field
    /// @param red from here on red
    public record Limit(int yellow, int red) {

        public StatusLight light(long deviation) {
            if (deviation >= red) {
                return StatusLight.RED;
            }
            return deviation >= yellow ? StatusLight.YELLOW : StatusLight.GREEN;
        }
    }

    /// Those of the activities whose model has a tolerance for the field on the day.
    public Map<ActivityId, Limit> of(StatusField field, Set<ActivityId> activities, LocalDate day) {
        return sql
                .select(ACTIVITY_MODEL.ACTIVITY, MODEL_TOLERANCE.YELLOW, MODEL_TOLERANCE.RED)
                .from(ACTIVITY_MODEL)
                .join(MODEL_TOLERANCE)
                .on(MODEL_TOLERANCE.MODEL.eq(ACTIVITY_MODEL.MODEL))
                .and(MODEL_TOLERANCE.VERSION.eq(ACTIVITY_MODEL.VERSION))
                .where(MODEL_TOLERANCE.FIELD.eq(field.name()))
                .and(Periods.on(ACTIVITY_MODEL.PERIOD, day))
                .fetch()
                .stream()
                .filter(row -> activities.contains(new ActivityId(row.value1())))
                .collect(Collectors.toMap(
                        row -> new ActivityId(row.value1()), row -> new Limit(row.value2(), row.value3())));
    }
}
