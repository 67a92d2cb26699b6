package dk.digit.meetings.votes;

import dk.digit.meetings.MeetingId;
import dk.digit.meetings.VoteLines;
import dk.digit.platform.text.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells the minutes what the votes of a meeting came to. Annulled votes are left out.
@Component
class VoteSentences implements VoteLines {

    private final StoredVotes votes;

    VoteSentences(StoredVotes votes) {
        this.votes = votes;
    }

    @Override
    public Map<Long, List<Bilingual>> sentences(MeetingId meeting) {
        return votes.of(meeting).stream()
                .filter(vote -> vote.closing() != null && vote.annulledBecause() == null)
                .collect(Collectors.groupingBy(
                        Vote::item,
                        Collectors.mapping(
                                vote -> Objects.requireNonNull(vote.closing()).sentence(), Collectors.toList())));
    }
}
