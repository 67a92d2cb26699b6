package dk.digit.portfolio.status;

import static java.util.stream.Collectors.groupingBy;

import dk.digit.platform.text.Texts;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityRole;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.RolePeriod;
import dk.digit.portfolio.StatusField;
import dk.digit.portfolio.StatusLight;
import dk.digit.portfolio.StatusMeasure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Resources: whether somebody leads and somebody chairs.
@Component
class FilledRoles implements StatusMeasure {

    private final Portfolio portfolio;

    FilledRoles(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    @Override
    public StatusField field() {
        return StatusField.RESOURCES;
    }

    @Override
    public Map<ActivityId, Measured> measure(Set<ActivityId> activities, LocalDate day) {
        var held = portfolio.roles(day).stream().collect(groupingBy(RolePeriod::activity));
        var measured = new HashMap<ActivityId, Measured>();
        for (ActivityId activity : activities) {
            measured.put(activity, light(held.getOrDefault(activity, List.of())));
        }
        return measured;
    }

    /// Without a lead nothing moves; a chair who is missing or in doubt is felt at the next decision.
    private static Measured light(List<RolePeriod> roles) {
        if (!has(roles, ActivityRole.LEAD)) {
            return Measured.of(StatusLight.RED, Texts.both("portfolio.status.noLead"));
        }
        if (!has(roles, ActivityRole.CHAIR)) {
            return Measured.of(StatusLight.YELLOW, Texts.both("portfolio.status.noChair"));
        }
        return roles.stream().allMatch(one -> one.certain() && !one.holder().isUnknown())
                ? Measured.of(StatusLight.GREEN, Texts.both("portfolio.status.rolesFilled"))
                : Measured.of(StatusLight.YELLOW, Texts.both("portfolio.status.roleUncertain"));
    }

    private static boolean has(List<RolePeriod> roles, ActivityRole role) {
        return roles.stream().anyMatch(one -> one.role() == role);
    }
}
