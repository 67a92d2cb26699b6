package dk.digit.meetings.votes;

import dk.digit.meetings.votes.Outcome.By;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Works out what a vote came to, from what was frozen and what was counted and nothing else.
///
/// @param seats how many are elected, or null where the answer is for or against
/// @param options how many can be elected
/// @param lot drawn where the rule asks for it
/// @param chair what the chair has decided between equal votes, or null while that is open
record Counting(
        VotingRules rules,
        Register register,
        @Nullable Integer seats,
        int options,
        Lot lot,
        @Nullable Choice chair) {

    Outcome outcome(Tally tally) {
        if (!rules.quorum().met(register.represented())) {
            return new Outcome.NotQuorate();
        }
        return seats == null ? question(tally.of(1), tally.of(2)) : election(tally, seats);
    }

    /// Votes are equal where one more in favour would have carried it.
    private Outcome question(long inFavour, long against) {
        var majority = rules.majority().ofTwo();
        if (majority.reached(inFavour, against, register)) {
            return new Outcome.Adopted(By.VOTES);
        }
        boolean tie = inFavour == against && inFavour > 0 && majority.reached(inFavour + 1, against, register);
        if (!tie) {
            return new Outcome.Rejected(By.VOTES);
        }
        var both = List.of(1, 2);
        return switch (rules.ties().rule()) {
            case FALLS -> new Outcome.Rejected(By.TIE);
            case LOT -> settled(lot.draw(both, 1), By.LOT);
            case CHAIR_DECIDES ->
                chair == null ? new Outcome.Undecided(List.of(), both, 1) : settled(chair.options(), By.CHAIR);
        };
    }

    private static Outcome settled(List<Integer> option, By by) {
        return option.equals(List.of(1)) ? new Outcome.Adopted(by) : new Outcome.Rejected(by);
    }

    /// Most votes are elected; whoever has fewer than the majority asks is not.
    private Outcome election(Tally tally, int places) {
        var ranked = IntStream.rangeClosed(1, options)
                .boxed()
                .filter(option -> reaches(tally, option))
                .sorted(Comparator.comparing(tally::of, Comparator.reverseOrder())
                        .thenComparing(option -> option))
                .toList();
        if (ranked.size() <= places) {
            return new Outcome.Elected(ranked, By.VOTES);
        }
        long last = tally.of(ranked.get(places - 1));
        if (last != tally.of(ranked.get(places))) {
            return new Outcome.Elected(ranked.subList(0, places), By.VOTES);
        }
        var elected = ranked.stream().filter(option -> tally.of(option) > last).toList();
        var tied = ranked.stream().filter(option -> tally.of(option) == last).toList();
        int open = places - elected.size();
        return switch (rules.ties().rule()) {
            case FALLS -> new Outcome.NewBallot(elected, tied, open);
            case LOT -> new Outcome.Elected(together(elected, lot.draw(tied, open)), By.LOT);
            case CHAIR_DECIDES ->
                chair == null
                        ? new Outcome.Undecided(elected, tied, open)
                        : new Outcome.Elected(together(elected, chair.options()), By.CHAIR);
        };
    }

    /// Where the majority is relative, a single vote is enough.
    private boolean reaches(Tally tally, int option) {
        long votes = tally.of(option);
        return rules.majority().reached(votes, tally.ballots() - tally.blank() - votes, register);
    }

    private static List<Integer> together(List<Integer> elected, List<Integer> chosen) {
        var all = new ArrayList<>(elected);
        all.addAll(chosen);
        return all;
    }
}
