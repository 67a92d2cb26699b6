package dk.digit.meetings.votes;

import static dk.digit.meetings.votes.VoteRules.READ;
import static dk.digit.meetings.votes.VoteRules.VOTE;

import dk.digit.meetings.MeetingId;
import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Slug;
import dk.digit.platform.web.ApiList;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Votes for programs.
@RestController
class VotesApi {

    private final Votes votes;
    private final Casting casting;
    private final BallotBox box;

    VotesApi(Votes votes, Casting casting, BallotBox box) {
        this.votes = votes;
        this.casting = casting;
        this.box = box;
    }

    /// @param publicKey of a secret vote, X.509 in hexadecimal
    /// @param outcome what it came to, when it is closed
    record VoteLine(
            String id,
            String meeting,
            long item,
            String question,
            String method,
            String state,
            @Nullable String outcome,
            @Nullable String sentence,
            @Nullable String ballotsHash,
            @Nullable String publicKey) {}

    /// A ballot out of the box; everybody can check its signature by the vote's key.
    record BallotLine(String receipt, String signature, List<Integer> choice) {}

    record Signed(String signature) {}

    @GetMapping("/api/v1/meetings/votes")
    @Requires(READ)
    ResponseEntity<List<VoteLine>> votes(View view) {
        var meeting = view.param("meeting");
        if (meeting == null || !Slug.isOne(meeting) || meeting.length() > 60) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "meeting");
        }
        var lines = votes.of(new MeetingId(meeting)).stream()
                .map(vote -> line(vote, view))
                .toList();
        return ApiList.answer(view, lines, VoteLine::id);
    }

    /// The ballots of a closed secret vote, by receipt.
    @GetMapping("/api/v1/meetings/votes/{id}/ballots")
    @Requires(READ)
    ResponseEntity<List<BallotLine>> ballots(@PathVariable String id, View view) {
        var vote = votes.find(Sent.id(id)).orElseThrow(() -> new NotFoundException(id));
        var lines = box.of(vote.id()).stream()
                .map(ballot -> new BallotLine(
                        hex(ballot.receipt()),
                        hex(ballot.signature()),
                        ballot.choice().options()))
                .toList();
        return ApiList.answer(view, lines, BallotLine::receipt);
    }

    @PostMapping("/api/v1/meetings/votes/{id}/ballots")
    @Requires(value = VOTE, about = VoteLocator.KIND)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cast(@PathVariable String id, View view) {
        var sent = new Sent(view);
        casting.cast(Sent.id(id), sent.municipality(), sent.choice());
    }

    @PostMapping("/api/v1/meetings/votes/{id}/papers")
    @Requires(value = VOTE, about = VoteLocator.KIND)
    Signed draw(@PathVariable String id, View view) {
        var sent = new Sent(view);
        return new Signed(hex(casting.draw(Sent.id(id), sent.municipality(), sent.number(), sent.bytes("blinded"))));
    }

    private static VoteLine line(Vote vote, View view) {
        var closing = vote.closing();
        var key = vote.publicKey();
        return new VoteLine(
                vote.id().value(),
                vote.meeting().value(),
                vote.item(),
                vote.question().in(view.lang()),
                api(vote.method()),
                api(vote.state()),
                closing == null ? null : closing.outcome(),
                closing == null ? null : closing.sentence().in(view.lang()),
                closing == null ? null : hex(closing.hash()),
                key == null ? null : hex(key));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String api(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
