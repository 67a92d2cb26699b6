package dk.digit.benefits.harvest;

import dk.digit.benefits.measuring.BenefitStanding;
import dk.digit.benefits.measuring.Measurements;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.StatusField;
import dk.digit.portfolio.StatusMeasure;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Benefits in status reports: how much of what was due has been measured, as [HarvestLight] tells it. Examples give no
/// light; an activity without real benefits has not been measured.
@Component
class HarvestStatus implements StatusMeasure {

    /// In per cent, where the business case of the activity gives none of its own.
    private static final int TOLERANCE = 10;

    private final DSLContext sql;
    private final Measurements measurements;

    HarvestStatus(DSLContext sql, Measurements measurements) {
        this.sql = sql;
        this.measurements = measurements;
    }

    @Override
    public StatusField field() {
        return StatusField.BENEFITS;
    }

    @Override
    public Map<ActivityId, Measured> measure(Set<ActivityId> activities, LocalDate day) {
        var tolerances = tolerances(activities, day);
        if (tolerances.isEmpty()) {
            return Map.of();
        }
        var standings = measurements.standings(null, day).stream()
                .filter(one -> !one.example() && tolerances.containsKey(one.activity()))
                .collect(Collectors.groupingBy(BenefitStanding::activity));
        var measured = new LinkedHashMap<ActivityId, Measured>();
        standings.forEach((activity, all) ->
                measured.put(activity, HarvestLight.of(all, tolerances.getOrDefault(activity, TOLERANCE), day)));
        return measured;
    }

    /// Of the activities that have real benefits.
    private Map<ActivityId, Integer> tolerances(Set<ActivityId> activities, LocalDate day) {
        return sql
                .resultQuery(
                        """
                        select distinct b.activity, coalesce(c.net_tolerance, {2})::integer as tolerance
                          from benefits.benefit b
                          left join benefits.business_case c on c.activity = b.activity and not c.example
                         where b.activity = any({0}) and not b.example and b.proposed_on <= {1}
                           and (b.dropped_on is null or b.dropped_on > {1})
                        """,
                        DSL.val(activities.stream().map(ActivityId::value).toArray(String[]::new)),
                        DSL.val(day),
                        DSL.val(TOLERANCE))
                .stream()
                .collect(Collectors.toMap(
                        row -> new ActivityId(row.get("activity", String.class)),
                        row -> row.get("tolerance", Integer.class)));
    }
}
