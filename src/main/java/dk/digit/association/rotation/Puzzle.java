package dk.digit.association.rotation;

import static dk.digit.association.rotation.RotationRule.NOT_IN_BOTH;
import static dk.digit.association.rotation.RotationRule.ONE_SEAT_IN_A_BODY;
import static dk.digit.association.rotation.RotationRule.REST;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The task as a search sees it: stretches to be given away, who may have which, and which of them nobody
/// may have both of. Sets of stretches are bits of a `long`.
///
/// @param open in order of time
/// @param fixed of those who sit already, or whose rest reaches into the plan
/// @param conflicts of each open stretch
/// @param allowed of each member
record Puzzle(RotationTask task, List<Stretch> open, List<Stretch> fixed, long[] conflicts, long[] allowed) {

    static final int MOST_STRETCHES = Long.SIZE;

    /// @return null where already the years of the seats break the rules
    static @Nullable Puzzle of(RotationTask task, Set<RotationRule> rules) {
        var availability = new Availability(task, rules);
        var open = new ArrayList<Stretch>();
        var fixed = rests(task);
        for (int body = 0; body < task.bodies().size(); body++) {
            var stretches = Turnover.of(task, availability, rules, body);
            if (stretches == null) {
                return null;
            }
            stretches.forEach(one -> (one.open() ? open : fixed).add(one));
        }
        if (open.size() > MOST_STRETCHES) {
            throw new TooManyChanges(open.size());
        }
        open.sort(Comparator.comparing(Stretch::first)
                .thenComparing(Stretch::body)
                .thenComparing(Stretch::seat));
        var puzzle = new Puzzle(
                task,
                List.copyOf(open),
                List.copyOf(fixed),
                new long[open.size()],
                new long[task.members().size()]);
        return puzzle.fill(availability, rules) ? puzzle : null;
    }

    /// Terms that were over lately: whoever had them may still have to rest.
    private static List<Stretch> rests(RotationTask task) {
        var rests = new ArrayList<Stretch>();
        for (PastTerm term : task.history()) {
            boolean counts = task.bodies().stream().anyMatch(body -> body.id().equals(term.body()));
            if (counts && term.last() >= task.firstYear() - RotationRule.REST_YEARS) {
                rests.add(new Stretch(
                        task.indexOf(term.body()),
                        Stretch.GONE,
                        Math.min(term.first(), task.firstYear() - 1),
                        Math.min(term.last(), task.firstYear() - 1),
                        task.indexOf(term.municipality()),
                        LeaveReason.LONGEST));
            }
        }
        return rests;
    }

    private boolean fill(Availability availability, Set<RotationRule> rules) {
        for (int stretch = 0; stretch < open.size(); stretch++) {
            for (int other = 0; other < open.size(); other++) {
                if (other != stretch && against(open.get(stretch), open.get(other), rules) != null) {
                    conflicts[stretch] |= 1L << other;
                }
            }
            for (int member = 0; member < allowed.length; member++) {
                if (free(member, open.get(stretch), availability, rules)) {
                    allowed[member] |= 1L << stretch;
                }
            }
        }
        return fixed.stream().noneMatch(one -> fixed.stream().anyMatch(other -> doubled(one, other, rules)));
    }

    private boolean free(int member, Stretch stretch, Availability availability, Set<RotationRule> rules) {
        return availability.against(member, stretch).isEmpty()
                && fixed.stream().noneMatch(one -> one.holder() == member && against(one, stretch, rules) != null);
    }

    private boolean doubled(Stretch one, Stretch other, Set<RotationRule> rules) {
        return rules.contains(NOT_IN_BOTH)
                && one.holder() == other.holder()
                && one.body() < other.body()
                && excluding(one, other)
                && Math.min(one.last(), other.last()) >= task.firstYear();
    }

    private boolean excluding(Stretch one, Stretch other) {
        return task.exclude(
                task.bodies().get(one.body()).id(),
                task.bodies().get(other.body()).id());
    }

    /// The rule by which nobody may have both stretches.
    @Nullable
    RotationRule against(Stretch one, Stretch other, Set<RotationRule> rules) {
        boolean same = one.body() == other.body();
        if (!same && !excluding(one, other)) {
            return null;
        }
        var rule = one.overlaps(other) ? (same ? ONE_SEAT_IN_A_BODY : NOT_IN_BOTH) : REST;
        return rules.contains(rule) && (rule != REST || one.crowds(other)) ? rule : null;
    }
}
