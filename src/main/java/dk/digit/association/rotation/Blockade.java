package dk.digit.association.rotation;

import dk.digit.association.BodyId;
import dk.digit.association.rotation.RotationAnswer.Blocked;
import dk.digit.association.rotation.RotationAnswer.Numbers;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Why there is no plan: the first year that can't be reached, the bodies and the rules that it takes to make
/// it impossible.
///
/// Idea: leave out one thing after the other and ask again; what can be left out without a plan becoming
/// possible is no part of the reason (the deletion filter of Chinneck and Dravnieks, 1991). What remains is
/// minimal. Costs as many searches as there are years, bodies and rules.
final class Blockade {

    private final long tries;
    private boolean certain = true;

    Blockade(long tries) {
        this.tries = tries;
    }

    Blocked of(RotationTask task) {
        var all = EnumSet.allOf(RotationRule.class);
        var few = task.forYears(1);
        while (few.years() < task.years() && !impossible(few, all)) {
            few = task.forYears(few.years() + 1);
        }
        certain = true;
        for (RotatingBody body : task.bodies()) {
            if (few.bodies().size() > 1 && impossible(few.without(body), all)) {
                few = few.without(body);
            }
        }
        var rules = needed(few);
        int year = few.end() - 1;
        return new Blocked(
                rules, year, few.bodies().stream().map(RotatingBody::id).toList(), numbers(few, year), certain);
    }

    private Set<RotationRule> needed(RotationTask task) {
        var rules = EnumSet.allOf(RotationRule.class);
        for (RotationRule rule : RotationRule.values()) {
            var others = EnumSet.copyOf(rules);
            others.remove(rule);
            if (impossible(task, others)) {
                rules = others;
            }
        }
        return rules;
    }

    private boolean impossible(RotationTask task, Set<RotationRule> rules) {
        var puzzle = Puzzle.of(task, rules);
        if (puzzle == null) {
            return true;
        }
        var result = RotationSearch.run(puzzle, Shares.of(puzzle), Target.NONE, tries);
        certain &= !(result instanceof SearchResult.GivenUp);
        return result instanceof SearchResult.Impossible;
    }

    private static Numbers numbers(RotationTask task, int year) {
        int changing = task.bodies().stream()
                .filter(body -> (year - task.firstYear()) % body.everyYears() == 0)
                .mapToInt(RotatingBody::replaced)
                .sum();
        int seats = task.bodies().stream().mapToInt(RotatingBody::seats).sum();
        int empty = year == task.firstYear() ? seats - task.current().size() : 0;
        int members = (int) task.members().stream().filter(one -> one.in(year)).count();
        return new Numbers(
                seats, members, Math.max(changing, empty), Math.max(0, changing - empty), candidates(task, year));
    }

    private static Map<BodyId, Integer> candidates(RotationTask task, int year) {
        var availability = new Availability(task, EnumSet.allOf(RotationRule.class));
        var candidates = new LinkedHashMap<BodyId, Integer>();
        for (int index = 0; index < task.bodies().size(); index++) {
            var body = task.bodies().get(index);
            int term = body.everyYears() * ((body.seats() + body.replaced() - 1) / body.replaced());
            var whole = new Stretch(index, 0, year, year + term - 1, Stretch.OPEN, LeaveReason.LONGEST);
            int count = 0;
            for (int member = 0; member < task.members().size(); member++) {
                count += availability.against(member, whole).isEmpty() ? 1 : 0;
            }
            candidates.put(body.id(), count);
        }
        return candidates;
    }
}
