package dk.digit.meetings.votes;

import dk.digit.association.bylaws.Matter;
import dk.digit.meetings.MeetingId;
import dk.digit.platform.text.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Prepares a vote.
///
/// @param item of the meeting's agenda
/// @param matter what kind of decision it is: tells which majority is asked
/// @param seats how many are elected, or null where the answer is for or against
/// @param candidates who can be elected
public record NewVote(
        MeetingId meeting,
        long item,
        Bilingual question,
        Matter matter,
        VoteMethod method,
        @Nullable Integer seats,
        List<String> candidates) {

    public NewVote {
        candidates = List.copyOf(candidates);
    }
}
