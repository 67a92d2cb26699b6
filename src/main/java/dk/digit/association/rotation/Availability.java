package dk.digit.association.rotation;

import static dk.digit.association.rotation.RotationRule.EXCLUSION;
import static dk.digit.association.rotation.RotationRule.MEMBER;
import static dk.digit.association.rotation.RotationRule.WHOLE_TERM;

import dk.digit.association.BodyId;
import java.util.Optional;
import java.util.Set;

/// Who may sit when, leaving aside who else sits.
final class Availability {

    private final RotationTask task;
    private final Set<RotationRule> rules;

    Availability(RotationTask task, Set<RotationRule> rules) {
        this.task = task;
        this.rules = rules;
    }

    boolean may(int member, int body, int year) {
        return against(member, body, year).isEmpty();
    }

    /// The rule that keeps a member out of a body in a year.
    Optional<RotationRule> against(int member, int body, int year) {
        var one = task.members().get(member);
        if (rules.contains(MEMBER) && !one.in(year)) {
            return Optional.of(MEMBER);
        }
        var id = task.bodies().get(body).id();
        return rules.contains(EXCLUSION) && excluded(one, id, year) ? Optional.of(EXCLUSION) : Optional.empty();
    }

    /// The rule that keeps a member from taking a seat for the years of a stretch.
    Optional<RotationRule> against(int member, Stretch stretch) {
        int last = rules.contains(WHOLE_TERM) ? stretch.last() : stretch.first();
        for (int year = stretch.first(); year <= last; year++) {
            var rule = against(member, stretch.body(), year);
            if (rule.isPresent()) {
                return rule;
            }
        }
        return Optional.empty();
    }

    /// The first year of the plan in which a member can't sit, or [Integer#MAX_VALUE].
    int until(int member, int body) {
        for (int year = task.firstYear(); year < task.firstYear() + task.years(); year++) {
            if (!may(member, body, year)) {
                return year;
            }
        }
        return Integer.MAX_VALUE;
    }

    private boolean excluded(RotationMember member, BodyId body, int year) {
        return task.exclusions().stream().anyMatch(one -> one.about(member.code(), body, year));
    }
}
