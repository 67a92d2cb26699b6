package dk.digit.meetings.votes;

import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.MeetingId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What others ask of votes, and how votes are held.
///
/// Commands refuse with a `RefusedException` that says why. A vote that has been closed has its sentence for
/// ever: see [Vote#closing].
@Component
public class Votes {

    private final StoredVotes votes;
    private final Opening opening;
    private final Conduct conduct;
    private final Casting casting;

    Votes(StoredVotes votes, Opening opening, Conduct conduct, Casting casting) {
        this.votes = votes;
        this.opening = opening;
        this.conduct = conduct;
        this.casting = casting;
    }

    /// The votes of a meeting in their order, each with what it came to: one statement.
    public List<Vote> of(MeetingId meeting) {
        return votes.of(meeting);
    }

    public Optional<Vote> find(VoteId id) {
        return votes.find(id);
    }

    @Transactional
    public VoteId prepare(NewVote vote) {
        return votes.add(vote);
    }

    /// @return false when somebody changed it since `version`, or it has been opened
    @Transactional
    public boolean change(VoteId id, NewVote vote, long version) {
        return votes.change(id, vote, version);
    }

    /// Freezes who may vote, who is there and the rules of the meeting's day. A secret vote then hands out its
    /// papers; any other takes ballots.
    public void open(VoteId id) {
        opening.open(id);
    }

    /// Gives a municipality without a device its papers of a secret vote in the hand.
    public void giveInHand(VoteId id, MunicipalityCode municipality) {
        conduct.giveInHand(id, municipality);
    }

    /// No paper of a secret vote is handed out any more; those that were can be cast.
    public void startCasting(VoteId id) {
        conduct.startCasting(id);
    }

    /// Closes an electronic vote, or a secret one without papers to count by eye.
    public void close(VoteId id) {
        conduct.close(id, Map.of(), Map.of());
    }

    /// Enters what raised hands said, municipality by municipality, and closes.
    public void closeWithHands(VoteId id, Map<MunicipalityCode, Choice> hands) {
        conduct.close(id, hands, Map.of());
    }

    /// Enters what was counted, raised hands or papers out of a box, and closes.
    ///
    /// @param counts votes by option, 0 for blank
    public void closeWithCounts(VoteId id, Map<Integer, Integer> counts) {
        conduct.close(id, Map.of(), counts);
    }

    public void decideTie(VoteId id, Choice chosen) {
        conduct.decideTie(id, chosen);
    }

    public void annul(VoteId id, String reason) {
        conduct.annul(id, reason);
    }

    /// Casts an open ballot for a municipality that the actor votes for.
    public void cast(VoteId id, MunicipalityCode municipality, Choice choice) {
        casting.cast(id, municipality, choice);
    }
}
