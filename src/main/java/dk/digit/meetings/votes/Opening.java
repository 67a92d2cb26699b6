package dk.digit.meetings.votes;

import static dk.digit.meetings.votes.Conduct.refused;

import dk.digit.association.Association;
import dk.digit.association.Body;
import dk.digit.association.Holder;
import dk.digit.association.MunicipalityCode;
import dk.digit.association.bylaws.Bylaws;
import dk.digit.association.bylaws.BylawsOn;
import dk.digit.meetings.MeetingId;
import dk.digit.meetings.attendance.Attendances;
import dk.digit.meetings.attendance.Proxies;
import dk.digit.meetings.attendance.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens a vote: by the bylaws of the meeting's day, for the members that the body has that day, those there
/// now or by proxy.
@Component
class Opening {

    private final StoredVotes votes;
    private final Association association;
    private final Bylaws bylaws;
    private final Attendances attendances;
    private final Proxies proxies;
    private final Conduct conduct;

    Opening(
            StoredVotes votes,
            Association association,
            Bylaws bylaws,
            Attendances attendances,
            Proxies proxies,
            Conduct conduct) {
        this.votes = votes;
        this.association = association;
        this.bylaws = bylaws;
        this.attendances = attendances;
        this.proxies = proxies;
        this.conduct = conduct;
    }

    @Transactional
    void open(VoteId id) {
        var vote = votes.locked(id).orElseThrow(() -> refused("noSuchVote"));
        var rules = bylaws.on(vote.day());
        var members = members(vote);
        var register = register(vote, members, rules);
        if (register.represented() == 0) {
            throw refused("nobodyThere");
        }
        conduct.open(id, register, new RulesOfTheDay(rules).of(vote, members.size()));
    }

    private List<MunicipalityCode> members(Vote vote) {
        return association.seats(vote.body(), vote.day()).stream()
                .map(seating -> seating.holding())
                .filter(Objects::nonNull)
                .map(holding -> holding.holder())
                .filter(Holder.Municipal.class::isInstance)
                .map(holder -> ((Holder.Municipal) holder).code())
                .distinct()
                .toList();
    }

    /// Where every member sits the bylaws say how many votes each has; elsewhere a seat is a vote.
    private Register register(Vote vote, List<MunicipalityCode> members, BylawsOn rules) {
        boolean ofMembers =
                association.body(vote.body()).filter(Body::everyMember).isPresent();
        var weights = rules.votes();
        var there = attendances.present(vote.meeting());
        var holders = rules.proxies(vote.body()).allowed() ? holders(vote.meeting()) : NONE;
        return new Register(members.stream()
                .filter(member -> !ofMembers || weights.of(member) > 0)
                .map(member -> {
                    boolean present = there.contains(member);
                    var holder = holders.get(member);
                    boolean held = !present && holder != null && there.contains(holder) && members.contains(holder);
                    return new Entitled(member, ofMembers ? weights.of(member) : 1, present, held ? holder : null);
                })
                .toList());
    }

    /// Holders of proxies by givers.
    private Map<MunicipalityCode, MunicipalityCode> holders(MeetingId meeting) {
        return proxies.of(meeting).stream().collect(Collectors.toMap(Proxy::giver, Proxy::holder));
    }

    private static final Map<MunicipalityCode, MunicipalityCode> NONE = Map.of();
}
