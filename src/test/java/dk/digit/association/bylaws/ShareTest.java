package dk.digit.association.bylaws;

import static dk.digit.association.bylaws.BylawsFixture.paragraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.association.MunicipalityCode;
import dk.digit.association.bylaws.Provision.Majority.Base;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Quorums and majorities are whole numbers, and no vote is lost in a division.
class ShareTest {

    private static final Clause CLAUSE = paragraph("§ 7", "2020-01-01");

    @ParameterizedTest
    @CsvSource({"11, 6", "10, 6", "12, 7", "1, 1", "2, 2", "3, 2", "98, 50"})
    void more_than_half_of_the_members_is(int members, int needed) {
        var quorum = new Provision.Quorum(CLAUSE, Share.HALF, true);

        assertThat(quorum.needed(members)).isEqualTo(needed);
        assertThat(quorum.met(needed, members)).isTrue();
        assertThat(quorum.met(needed - 1, members)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"11, 8", "9, 6", "3, 2", "98, 66", "1, 1"})
    void two_thirds_of_all_is(int members, int needed) {
        var majority = new Provision.Majority(CLAUSE, Share.TWO_THIRDS, false, Base.ALL, false);

        assertThat(majority.needed(members, members, members)).isEqualTo(needed);
        assertThat(majority.reached(needed, 0, 0, members)).isTrue();
        assertThat(majority.reached(needed - 1, 0, 0, members)).isFalse();
    }

    @Test
    void a_simple_majority_counts_the_votes_cast_and_not_the_silent() {
        var majority = new Provision.Majority(CLAUSE, Share.HALF, true, Base.CAST, false);

        assertThat(majority.reached(3, 5, 8, 11)).isTrue();
        assertThat(majority.reached(4, 8, 8, 11)).isFalse();
    }

    @Test
    void unanimity_of_those_present_does_not_ask_the_absent_but_asks_the_silent() {
        var majority = new Provision.Majority(CLAUSE, Share.WHOLE, false, Base.PRESENT, false);

        assertThat(majority.reached(8, 8, 8, 11)).isTrue();
        assertThat(majority.reached(7, 7, 8, 11)).isFalse();
    }

    @Test
    void an_election_goes_to_the_most_votes_and_asks_for_one_at_least() {
        var election = Provision.Majority.mostVotes(CLAUSE);

        assertThat(election.relative()).isTrue();
        assertThat(election.reached(1, 11, 11, 11)).isTrue();
        assertThat(election.reached(0, 0, 11, 11)).isFalse();
    }

    @Test
    void nobody_decides_nothing() {
        assertThat(Share.NONE.met(0, 0, false)).isFalse();
        assertThat(Share.WHOLE.met(0, 0, false)).isFalse();
        assertThat(Share.HALF.needed(0, true)).isEqualTo(1);
    }

    @Property
    void what_is_needed_is_the_least_that_is_enough(
            @ForAll @IntRange(min = 0, max = 40) int numerator,
            @ForAll @IntRange(min = 0, max = 40) int more,
            @ForAll @IntRange(min = 1, max = 5000) int whole,
            @ForAll boolean moreThan) {
        var share = new Share(numerator, Math.max(1, numerator + more));
        boolean strict = moreThan && share.numerator() < share.denominator();
        int needed = share.needed(whole, strict);

        assertThat(needed).isBetween(1, whole);
        assertThat(share.met(needed, whole, strict)).isTrue();
        assertThat(share.met(needed - 1, whole, strict)).isFalse();
    }

    @Test
    void a_share_is_a_part_of_a_whole_and_never_more_than_all() {
        assertThatThrownBy(() -> new Share(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Provision.Quorum(CLAUSE, Share.WHOLE, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Provision.Majority(CLAUSE, Share.HALF, true, Base.CAST, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_member_without_a_number_of_its_own_has_as_many_votes_as_each() {
        var roskilde = new MunicipalityCode("0265");
        var votes = new Provision.VotesPerMember(CLAUSE, 1, Map.of(roskilde, 3));

        assertThat(votes.of(roskilde)).isEqualTo(3);
        assertThat(votes.of(new MunicipalityCode("0350"))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2023-06-02, 2024-12-31", "2023-12-31, 2024-12-31", "2024-01-01, 2025-12-31"})
    void a_year_of_notice_runs_to_the_end_of_a_calendar_year(LocalDate given, LocalDate last) {
        assertThat(new Provision.Withdrawal(CLAUSE, 12, true).lastDay(given)).isEqualTo(last);
    }
}
