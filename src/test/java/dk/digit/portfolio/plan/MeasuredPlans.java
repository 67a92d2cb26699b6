package dk.digit.portfolio.plan;

import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.List;

/// Measured plans without a database.
public final class MeasuredPlans {

    private MeasuredPlans() {}

    public static MeasuredPlan of(ActivityId activity, List<PlanItem> items, List<PlanLink> links) {
        return MeasuredPlan.measured(activity, items, List.of(), links, null, LocalDate.of(2024, 1, 1));
    }
}
