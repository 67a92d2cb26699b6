package dk.digit.association.rotation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Goes through a plan seat by seat and says of each why it went to whom it went.
final class Reasons {

    private static final Set<RotationRule> RULES = EnumSet.allOf(RotationRule.class);

    private final Puzzle puzzle;
    private final int[] holders;
    private final Availability availability;
    private final TurnOrder order;

    Reasons(Puzzle puzzle, int[] holders) {
        this.puzzle = puzzle;
        this.holders = holders;
        this.availability = new Availability(puzzle.task(), RULES);
        this.order = new TurnOrder(puzzle);
    }

    List<EntryReason> all() {
        var reasons = new ArrayList<EntryReason>();
        for (int index = 0; index < holders.length; index++) {
            reasons.add(reason(index));
            order.give(holders[index]);
        }
        return reasons;
    }

    private EntryReason reason(int index) {
        var stretch = puzzle.open().get(index);
        var claim = order.claim(holders[index], stretch);
        Map<RotationRule, Integer> barred = new EnumMap<>(RotationRule.class);
        int level = 0;
        int passedOver = 0;
        for (int other = 0; other < puzzle.allowed().length; other++) {
            var rule = against(other, index);
            var theirs = order.claim(other, stretch);
            if (rule.isPresent()) {
                barred.merge(rule.get(), 1, Integer::sum);
            } else if (other != holders[index]) {
                level += theirs.level(claim) ? 1 : 0;
                passedOver += theirs.compareTo(claim) < 0 && !theirs.level(claim) ? 1 : 0;
            }
        }
        return new EntryReason(claim.terms(), claim.waitingSince(), claim.wished(), level, barred, passedOver);
    }

    /// The rule that keeps a member from a stretch, seeing what was given away before it.
    private Optional<RotationRule> against(int member, int index) {
        var stretch = puzzle.open().get(index);
        for (Stretch fixed : puzzle.fixed()) {
            var rule = puzzle.against(fixed, stretch, RULES);
            if (fixed.holder() == member && rule != null) {
                return Optional.of(rule);
            }
        }
        for (int before = 0; before < index; before++) {
            var rule = puzzle.against(puzzle.open().get(before), stretch, RULES);
            if (holders[before] == member && rule != null) {
                return Optional.of(rule);
            }
        }
        return availability.against(member, stretch);
    }
}
