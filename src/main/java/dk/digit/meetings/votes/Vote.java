package dk.digit.meetings.votes;

import dk.digit.association.BodyId;
import dk.digit.association.bylaws.Matter;
import dk.digit.meetings.MeetingId;
import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A vote at a meeting.
///
/// @param item of the agenda
/// @param seats how many are elected, or null where the answer is for or against
/// @param candidates who can be elected, by number from 1
/// @param rules those of the day, from when it was opened
/// @param publicKey what shows that a secret ballot is one of the papers handed out
/// @param closing what it came to, when it is closed
/// @param annulledBecause why it does not count, or null
/// @param version counts its changes
public record Vote(
        VoteId id,
        MeetingId meeting,
        long item,
        BodyId body,
        LocalDate day,
        int number,
        Bilingual question,
        Matter matter,
        VoteMethod method,
        @Nullable Integer seats,
        List<String> candidates,
        VoteState state,
        @Nullable VotingRules rules,
        byte @Nullable [] publicKey,
        @Nullable Closing closing,
        @Nullable String annulledBecause,
        int version) {

    public Vote {
        candidates = List.copyOf(candidates);
    }

    /// @param hash over all ballots and counts
    /// @param seed of the lot, whether it was needed or not
    /// @param chair what the chair decided between equal votes, or null
    /// @param outcome the kind of [Outcome], by its name
    public record Closing(
            byte[] hash, byte[] seed, @Nullable Choice chair, String outcome, Bilingual sentence) {}

    public boolean isElection() {
        return seats != null;
    }

    /// How many marks a ballot may have.
    int marks() {
        return seats == null ? 1 : seats;
    }

    int options() {
        return seats == null ? 2 : candidates.size();
    }

    boolean fits(Choice choice) {
        return choice.options().size() <= marks()
                && choice.options().stream().allMatch(option -> option >= 1 && option <= options());
    }
}
