package dk.digit.association.rotation;

import dk.digit.association.BodyId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the planner answers.
public sealed interface RotationAnswer {

    /// A plan that keeps every rule.
    record Planned(RotationPlan plan, Fairness fairness) implements RotationAnswer {}

    /// No plan keeps every rule; that is proven.
    ///
    /// @param rules rules of which none can be left out of the reason: without any one of them a plan would
    ///     be found, unless `certain` is false
    /// @param year the first year that no plan gets beyond
    /// @param bodies those that cannot be filled together
    /// @param numbers what each rule comes to in that year, see [Numbers]
    /// @param certain whether no rule of `rules` is superfluous
    record Blocked(Set<RotationRule> rules, int year, List<BodyId> bodies, Numbers numbers, boolean certain)
            implements RotationAnswer {}

    /// Neither a plan nor the proof that there is none was found with the effort allowed.
    ///
    /// @param tried how many beginnings of a plan were looked at
    record Undecided(long tried) implements RotationAnswer {}

    /// What stands against each other where no plan is possible.
    ///
    /// @param seats seats of the bodies together
    /// @param members municipalities that are members for the whole of the year
    /// @param entries seats that must be taken anew in the year
    /// @param leaving seats that must be left at its beginning
    /// @param candidates of each body: members for a whole term from that year that are not excluded
    record Numbers(int seats, int members, int entries, int leaving, Map<BodyId, Integer> candidates) {}
}
