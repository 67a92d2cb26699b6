package dk.digit.benefits;

import dk.digit.association.WorkFunction;
import dk.digit.benefits.measuring.CameBy;
import dk.digit.benefits.measuring.HarvestState;
import dk.digit.platform.audit.Reading;
import dk.digit.platform.audit.TrailWords;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How changes of business cases and benefits read.
@Component
class BenefitsTrail implements TrailWords {

    @Override
    public String room() {
        return "benefits";
    }

    @Override
    public String keys() {
        return "benefits.trail.";
    }

    @Override
    public Map<String, Reading> readings() {
        return Map.ofEntries(
                Map.entry("municipality", new Reading.Named("municipality")),
                Map.entry("measuring_plan.every_months", new Reading.Number()),
                Map.entry("measuring_plan.within_days", new Reading.Number()),
                Map.entry("measurement.value", new Reading.Number()),
                Map.entry("measurement.came_by", new Reading.OneOf(CameBy.class)),
                Map.entry("benefit_state.state", new Reading.OneOf(HarvestState.class)),
                Map.entry("function", new Reading.OneOf(WorkFunction.class)));
    }
}
