package dk.digit.benefits;

import dk.digit.association.WorkFunction;
import dk.digit.benefits.cases.LineStart;
import dk.digit.benefits.cases.Nature;
import dk.digit.benefits.cases.OptionKind;
import dk.digit.benefits.cases.Sharing;
import dk.digit.benefits.cases.Side;
import dk.digit.benefits.cases.Spread;
import dk.digit.benefits.map.NodeKind;
import dk.digit.benefits.measuring.CameBy;
import dk.digit.benefits.measuring.HarvestState;
import dk.digit.benefits.profiles.BenefitRole;
import dk.digit.benefits.profiles.BenefitType;
import dk.digit.benefits.profiles.Better;
import dk.digit.benefits.profiles.PrerequisiteKind;
import dk.digit.benefits.shared.Purpose;
import dk.digit.platform.audit.Reading;
import dk.digit.platform.audit.TrailWords;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
                Map.entry("benefit.type", new Reading.OneOf(BenefitType.class)),
                Map.entry("benefit.better", new Reading.OneOf(Better.class)),
                Map.entry("benefit.worth", new Reading.Amount()),
                Map.entry("benefit_role.role", new Reading.OneOf(BenefitRole.class)),
                Map.entry("prerequisite.kind", new Reading.OneOf(PrerequisiteKind.class)),
                Map.entry("map_node.kind", new Reading.OneOf(NodeKind.class)),
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

    @Override
    public @Nullable String path(String table, String key) {
        return switch (table) {
            case "benefit" -> "/benefits/profiles/" + key;
            default -> null;
        };
    }
}
