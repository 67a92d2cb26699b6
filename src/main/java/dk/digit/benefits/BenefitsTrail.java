package dk.digit.benefits;

import dk.digit.association.WorkFunction;
import dk.digit.benefits.shared.Purpose;
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
                Map.entry("shared_assumption.purpose", new Reading.OneOf(Purpose.class)),
                Map.entry("function", new Reading.OneOf(WorkFunction.class)));
    }
}
