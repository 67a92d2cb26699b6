package dk.digit.benefits;

import dk.digit.association.WorkFunction;
import dk.digit.benefits.cases.LineStart;
import dk.digit.benefits.cases.Nature;
import dk.digit.benefits.cases.OptionKind;
import dk.digit.benefits.cases.Sharing;
import dk.digit.benefits.cases.Side;
import dk.digit.benefits.cases.Spread;
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
                Map.entry("case_option.kind", new Reading.OneOf(OptionKind.class)),
                Map.entry("assumption.side", new Reading.OneOf(Side.class)),
                Map.entry("assumption.spread", new Reading.OneOf(Spread.class)),
                Map.entry("assumption.owner_function", new Reading.OneOf(WorkFunction.class)),
                Map.entry("assumption.owner_municipality", new Reading.Named("municipality")),
                Map.entry("assumption_value.pessimistic", new Reading.Number()),
                Map.entry("assumption_value.likely", new Reading.Number()),
                Map.entry("assumption_value.optimistic", new Reading.Number()),
                Map.entry("case_line.side", new Reading.OneOf(Side.class)),
                Map.entry("case_line.nature", new Reading.OneOf(Nature.class)),
                Map.entry("case_line.sharing", new Reading.OneOf(Sharing.class)),
                Map.entry("case_line.starts", new Reading.OneOf(LineStart.class)),
                Map.entry("shared_assumption.purpose", new Reading.OneOf(Purpose.class)),
                Map.entry("function", new Reading.OneOf(WorkFunction.class)));
    }
}
