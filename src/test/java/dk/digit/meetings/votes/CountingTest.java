package dk.digit.meetings.votes;

import static dk.digit.meetings.votes.VoteFixture.MOST_VOTES;
import static dk.digit.meetings.votes.VoteFixture.SIMPLE;
import static dk.digit.meetings.votes.VoteFixture.TWO_THIRDS;
import static dk.digit.meetings.votes.VoteFixture.question;
import static dk.digit.meetings.votes.VoteFixture.register;
import static dk.digit.meetings.votes.VoteFixture.rules;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.meetings.votes.Outcome.By;
import dk.digit.meetings.votes.VotingRules.Majority;
import dk.digit.meetings.votes.VotingRules.Of;
import dk.digit.meetings.votes.VotingRules.Tie;
import dk.digit.platform.text.Lang;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CountingTest {

    private static final Lot LOT = new Lot(new byte[] {1, 2, 3});

    private static Outcome of(VotingRules rules, Register register, Tally tally, Choice chair) {
        return new Counting(rules, register, null, 2, LOT, chair).outcome(tally);
    }

    private static Outcome election(Tie ties, int seats, int options, Tally tally, Choice chair) {
        return new Counting(rules(1, MOST_VOTES, ties), register(11, 11), seats, options, LOT, chair).outcome(tally);
    }

    private static Tally ballots(int... options) {
        var tally = Tally.NONE;
        for (int option : options) {
            tally = tally.and(new Choice(List.of(option)), 1);
        }
        return tally;
    }

    @Test
    void nothing_is_decided_where_too_few_are_there() {
        assertThat(of(rules(6, SIMPLE, Tie.FALLS), register(11, 5), question(5, 0, 0), null))
                .isEqualTo(new Outcome.NotQuorate());
        assertThat(of(rules(6, SIMPLE, Tie.FALLS), register(11, 6), question(6, 0, 0), null))
                .isEqualTo(new Outcome.Adopted(By.VOTES));
    }

    @Test
    void two_thirds_are_reached_with_exactly_two_thirds() {
        assertThat(of(rules(1, TWO_THIRDS, Tie.FALLS), register(11, 9), question(6, 3, 0), null))
                .isEqualTo(new Outcome.Adopted(By.VOTES));
        assertThat(of(rules(1, TWO_THIRDS, Tie.FALLS), register(11, 9), question(5, 3, 1), null))
                .isEqualTo(new Outcome.Rejected(By.VOTES));
    }

    @Test
    void whoever_is_blank_counts_among_those_present_and_not_among_the_votes_cast() {
        var ofPresent = new Majority(1, 2, true, Of.PRESENT, VoteFixture.SEVEN);
        assertThat(of(rules(1, SIMPLE, Tie.FALLS), register(11, 8), question(3, 2, 3), null))
                .isEqualTo(new Outcome.Adopted(By.VOTES));
        assertThat(of(rules(1, ofPresent, Tie.FALLS), register(11, 8), question(3, 2, 3), null))
                .isEqualTo(new Outcome.Rejected(By.VOTES));
    }

    @Test
    void unanimity_of_all_asks_for_those_who_are_absent_too() {
        var unanimous = new Majority(1, 1, false, Of.ALL, VoteFixture.SEVEN);
        assertThat(of(rules(1, unanimous, Tie.FALLS), register(11, 10), question(10, 0, 0), null))
                .isEqualTo(new Outcome.Rejected(By.VOTES));
        assertThat(of(rules(1, unanimous, Tie.FALLS), register(11, 11), question(11, 0, 0), null))
                .isEqualTo(new Outcome.Adopted(By.VOTES));
    }

    @Test
    void equal_votes_are_settled_by_their_rule() {
        var tie = question(4, 4, 1);
        assertThat(of(rules(1, SIMPLE, Tie.FALLS), register(11, 9), tie, null)).isEqualTo(new Outcome.Rejected(By.TIE));
        assertThat(of(rules(1, SIMPLE, Tie.CHAIR_DECIDES), register(11, 9), tie, null))
                .isEqualTo(new Outcome.Undecided(List.of(), List.of(1, 2), 1));
        assertThat(of(rules(1, SIMPLE, Tie.CHAIR_DECIDES), register(11, 9), tie, Choice.FOR))
                .isEqualTo(new Outcome.Adopted(By.CHAIR));
        assertThat(of(rules(1, SIMPLE, Tie.LOT), register(11, 9), tie, null))
                .isIn(new Outcome.Adopted(By.LOT), new Outcome.Rejected(By.LOT));
    }

    @Test
    void equal_votes_are_no_tie_where_one_more_would_not_have_carried_it() {
        assertThat(of(rules(1, TWO_THIRDS, Tie.CHAIR_DECIDES), register(11, 8), question(4, 4, 0), null))
                .isEqualTo(new Outcome.Rejected(By.VOTES));
        assertThat(of(rules(1, SIMPLE, Tie.CHAIR_DECIDES), register(11, 8), question(0, 0, 8), null))
                .isEqualTo(new Outcome.Rejected(By.VOTES));
    }

    @Test
    void those_with_most_votes_are_elected_and_nobody_without_any() {
        assertThat(election(Tie.FALLS, 2, 4, ballots(3, 3, 3, 1, 1, 2), null))
                .isEqualTo(new Outcome.Elected(List.of(3, 1), By.VOTES));
        assertThat(election(Tie.FALLS, 3, 4, ballots(3, 3, 1), null))
                .isEqualTo(new Outcome.Elected(List.of(3, 1), By.VOTES));
    }

    @Test
    void a_seat_stays_empty_where_more_than_half_is_asked_and_nobody_has_it() {
        var absolute = new Counting(rules(1, SIMPLE, Tie.FALLS), register(11, 11), 1, 3, LOT, null);
        assertThat(absolute.outcome(ballots(1, 1, 2, 3))).isEqualTo(new Outcome.Elected(List.of(), By.VOTES));
        assertThat(absolute.outcome(ballots(1, 1, 1, 3))).isEqualTo(new Outcome.Elected(List.of(1), By.VOTES));
    }

    @Test
    void with_two_answers_most_votes_is_more_than_half() {
        assertThat(of(rules(1, MOST_VOTES, Tie.FALLS), register(11, 9), question(3, 5, 0), null))
                .isEqualTo(new Outcome.Rejected(By.VOTES));
    }

    @Test
    void equal_votes_for_the_last_seat_are_settled_by_their_rule() {
        var tie = ballots(1, 1, 1, 2, 2, 3, 3, 4);
        assertThat(election(Tie.FALLS, 2, 4, tie, null)).isEqualTo(new Outcome.NewBallot(List.of(1), List.of(2, 3), 1));
        assertThat(election(Tie.CHAIR_DECIDES, 2, 4, tie, null))
                .isEqualTo(new Outcome.Undecided(List.of(1), List.of(2, 3), 1));
        assertThat(election(Tie.CHAIR_DECIDES, 2, 4, tie, new Choice(List.of(3))))
                .isEqualTo(new Outcome.Elected(List.of(1, 3), By.CHAIR));
        assertThat(election(Tie.LOT, 2, 4, tie, null))
                .isIn(new Outcome.Elected(List.of(1, 2), By.LOT), new Outcome.Elected(List.of(1, 3), By.LOT));
    }

    @Test
    void the_sentence_tells_who_was_there_how_they_voted_and_by_which_rule() {
        var rules = rules(6, SIMPLE, Tie.FALLS);
        var register = register(11, 8);
        var tally = question(8, 0, 0);
        var text = new Sentence(rules, register, List.of(), tally, of(rules, register, tally, null), 0).text();
        assertThat(text.in(Lang.EN))
                .isEqualTo("8 of 11 present, quorum 6; 8 for, 0 against, 0 blank:"
                        + " adopted by § 7, more than half of the votes for and against.");
        assertThat(text.in(Lang.DA))
                .isEqualTo("8 af 11 til stede, 6 gør mødet beslutningsdygtigt; 8 for, 0 imod, 0 blanke:"
                        + " vedtaget efter § 7, mere end halvdelen af stemmerne for og imod.");
    }

    @Test
    void the_sentence_says_where_a_rule_is_assumed() {
        var rules = rules(6, SIMPLE, Tie.FALLS);
        var tally = question(4, 4, 0);
        var text = new Sentence(rules, register(11, 8), List.of(), tally, of(rules, register(11, 8), tally, null), 0)
                .text();
        assertThat(text.in(Lang.EN)).endsWith("equal votes: rejected by § 9 (assumed).");
    }

    /// Counted again from nothing but the ballots, with fractions of big integers.
    @Property(tries = 2000)
    void a_recount_by_hand_agrees(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 3) Integer> said,
            @ForAll @Size(40) List<@IntRange(min = 1, max = 5) Integer> weights,
            @ForAll @IntRange(min = 0, max = 40) int quorum,
            @ForAll @IntRange(min = 1, max = 4) int part,
            @ForAll @IntRange(min = 0, max = 2) int beyond,
            @ForAll boolean more,
            @ForAll Of of,
            @ForAll Tie ties) {
        var entitled = new ArrayList<Entitled>();
        var tally = Tally.NONE;
        var sums = new long[4];
        for (int i = 0; i < said.size(); i++) {
            // 0 is absent, 1 for, 2 against, 3 blank
            entitled.add(new Entitled(VoteFixture.code(i + 1), weights.get(i), said.get(i) != 0, null));
            sums[said.get(i)] += weights.get(i);
            tally = switch (said.get(i)) {
                case 1 -> tally.and(Choice.FOR, weights.get(i));
                case 2 -> tally.and(Choice.AGAINST, weights.get(i));
                case 3 -> tally.and(Choice.BLANK, weights.get(i));
                default -> tally;
            };
        }
        var rules = rules(quorum, new Majority(part, part + beyond, more, of, VoteFixture.SEVEN), ties);

        var outcome = of(rules, new Register(entitled), tally, null);

        int there = said.size() - Collections.frequency(said, 0);
        if (there < quorum) {
            assertThat(outcome).isEqualTo(new Outcome.NotQuorate());
            return;
        }
        boolean carried = carried(sums, sums[1], part, part + beyond, more, of);
        assertThat(outcome.equals(new Outcome.Adopted(By.VOTES))).isEqualTo(carried);
        if (sums[1] != sums[2] && !carried) {
            assertThat(outcome).isEqualTo(new Outcome.Rejected(By.VOTES));
        }
    }

    private static boolean carried(long[] sums, long inFavour, int part, int whole, boolean more, Of of) {
        long base = switch (of) {
            case CAST -> sums[1] + sums[2];
            case PRESENT -> sums[1] + sums[2] + sums[3];
            case ALL -> sums[0] + sums[1] + sums[2] + sums[3];
        };
        int compared = BigInteger.valueOf(inFavour)
                .multiply(BigInteger.valueOf(whole))
                .compareTo(BigInteger.valueOf(base).multiply(BigInteger.valueOf(part)));
        return inFavour > 0 && (more ? compared > 0 : compared >= 0);
    }

    /// Whoever is elected has at least as many votes as whoever is not, and seats are filled as far as they can.
    @Property(tries = 1000)
    void nobody_with_more_votes_stays_outside(
            @ForAll @Size(min = 0, max = 60) List<@IntRange(min = 1, max = 6) Integer> marks,
            @ForAll @IntRange(min = 1, max = 6) int seats,
            @ForAll byte seed) {
        var tally = ballots(marks.stream().mapToInt(Integer::intValue).toArray());
        var outcome = new Counting(
                        rules(1, MOST_VOTES, Tie.LOT), register(11, 11), seats, 6, new Lot(new byte[] {seed}), null)
                .outcome(tally);

        assertThat(outcome).isInstanceOf(Outcome.Elected.class);
        var elected = ((Outcome.Elected) outcome).options();
        long withVotes = marks.stream().distinct().count();
        assertThat(elected).doesNotHaveDuplicates().hasSize((int) Math.min(seats, withVotes));
        for (int option = 1; option <= 6; option++) {
            int votes = Collections.frequency(marks, option);
            if (!elected.contains(option)) {
                assertThat(elected).allMatch(one -> Collections.frequency(marks, one) >= votes);
            }
        }
    }
}
