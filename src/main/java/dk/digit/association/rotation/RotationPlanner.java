package dk.digit.association.rotation;

import dk.digit.association.rotation.RotationAnswer.Planned;
import dk.digit.association.rotation.RotationAnswer.Undecided;
import dk.digit.association.rotation.SearchResult.Found;
import dk.digit.association.rotation.SearchResult.GivenUp;
import dk.digit.association.rotation.SearchResult.Impossible;
import java.util.EnumSet;
import java.util.Set;

/// Plans who takes which seat in the coming years.
///
/// A plan keeps every [RotationRule]. Among those that do, it is the fairest in this order:
/// 1. the one with most terms has as few as possible,
/// 2. then the one with fewest has as many as possible,
/// 3. then each seat in order of time goes to the first in [TurnOrder] with whom that is still so.
///
/// What the first two come to at best is counted beforehand ([Shares]): where no plan is found with it, all
/// plans have been tried ([RotationSearch]) and the next best is looked for. So a plan comes with a proof that
/// none is fairer, or with the best bound that is proven where the tries were used up.
public final class RotationPlanner {

    private static final long TRIES = 20_000;

    private final long tries;

    public RotationPlanner() {
        this(TRIES);
    }

    /// @param tries how many beginnings of a plan to look at for each question
    RotationPlanner(long tries) {
        this.tries = tries;
    }

    public RotationAnswer plan(RotationTask task) {
        try {
            return answer(task);
        } catch (TooManyChanges e) {
            return new Undecided(0);
        }
    }

    private RotationAnswer answer(RotationTask task) {
        Set<RotationRule> rules = EnumSet.allOf(RotationRule.class);
        var puzzle = Puzzle.of(task, rules);
        if (puzzle == null) {
            return new Blockade(tries).of(task);
        }
        var shares = Shares.of(puzzle);
        return switch (RotationSearch.run(puzzle, shares, Target.NONE, tries)) {
            case Found some -> planned(puzzle, new Evening(puzzle, shares, tries).from(some.holders()));
            case Impossible _ -> new Blockade(tries).of(task);
            case GivenUp gaveUp -> new Undecided(gaveUp.tried());
        };
    }

    private static Planned planned(Puzzle puzzle, Evening.Evened evened) {
        var plan = new PlanWriter(puzzle, evened.holders());
        return new Planned(plan.plan(), plan.fairness(evened));
    }
}
