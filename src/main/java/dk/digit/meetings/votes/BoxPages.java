package dk.digit.meetings.votes;

import static dk.digit.meetings.votes.VoteRules.VOTE;

import dk.digit.platform.access.Open;
import dk.digit.platform.access.Requires;
import dk.digit.platform.web.View;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the page of a secret vote asks while it is open: a paper, as somebody; a place in the box, as nobody.
@RestController
class BoxPages {

    private final Casting casting;

    BoxPages(Casting casting) {
        this.casting = casting;
    }

    @PostMapping("/meetings/votes/{id}/papers")
    @Requires(value = VOTE, about = VoteLocator.KIND)
    VotesApi.Signed draw(@PathVariable String id, View view) {
        var sent = new Sent(view);
        return new VotesApi.Signed(
                VotesApi.hex(casting.draw(Sent.id(id), sent.municipality(), sent.number(), sent.bytes("blinded"))));
    }

    @PostMapping(BoxDoor.PATH)
    @Open(because = "a secret ballot comes from nobody: its signature shows that it is one of the papers handed out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable String id, View view) {
        var sent = new Sent(view);
        casting.putInBox(Sent.id(id), new SecretBallot(sent.bytes("receipt"), sent.bytes("signature"), sent.choice()));
    }
}
