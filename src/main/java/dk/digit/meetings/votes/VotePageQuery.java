package dk.digit.meetings.votes;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.web.NotFoundException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Gathers a [VotePage].
@Component
class VotePageQuery {

    private final StoredVotes votes;
    private final Registers registers;
    private final Ballots ballots;
    private final Papers papers;
    private final BallotBox box;
    private final Results results;
    private final Voter voter;
    private final Association association;

    VotePageQuery(
            StoredVotes votes,
            Registers registers,
            Ballots ballots,
            Papers papers,
            BallotBox box,
            Results results,
            Voter voter,
            Association association) {
        this.votes = votes;
        this.registers = registers;
        this.ballots = ballots;
        this.papers = papers;
        this.box = box;
        this.results = results;
        this.voter = voter;
        this.association = association;
    }

    Vote vote(VoteId id) {
        return votes.find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    VotePage on(VoteId id) {
        var vote = vote(id);
        if (vote.rules() == null) {
            return new VotePage(vote, List.of(), List.of(), Set.of(), 0, 0, null);
        }
        var register = registers.of(id);
        var names = names();
        boolean secret = vote.method() == VoteMethod.SECRET;
        var drawn = secret ? papers.of(id) : Map.<MunicipalityCode, Papers.Drawn>of();
        return new VotePage(
                vote,
                lines(byName(register.entitled(), names), names),
                takesPart(vote) ? lines(voter.mine(vote, register), names) : List.of(),
                secret ? drawn.keySet() : ballots.voted(id),
                secret ? box.inside(id) : 0,
                drawn.values().stream().mapToInt(Papers.Drawn::inHand).sum(),
                vote.closing() == null ? null : results.of(vote));
    }

    private static boolean takesPart(Vote vote) {
        return vote.method() != VoteMethod.SHOW_OF_HANDS
                && (vote.state() == VoteState.OPEN || vote.state() == VoteState.HANDING_OUT);
    }

    /// By the Danish alphabet.
    Map<MunicipalityCode, String> names() {
        var names = new LinkedHashMap<MunicipalityCode, String>();
        for (Municipality one : association.municipalities()) {
            names.put(one.code(), one.name());
        }
        return names;
    }

    private static List<Entitled> byName(List<Entitled> entitled, Map<MunicipalityCode, String> names) {
        var order = List.copyOf(names.keySet());
        return entitled.stream()
                .sorted(Comparator.comparingInt(one -> order.indexOf(one.municipality())))
                .toList();
    }

    private static List<VotePage.Line> lines(List<Entitled> entitled, Map<MunicipalityCode, String> names) {
        return entitled.stream()
                .map(one -> new VotePage.Line(
                        one,
                        names.getOrDefault(
                                one.municipality(), one.municipality().value()),
                        one.heldBy() == null ? null : names.get(one.heldBy())))
                .toList();
    }
}
