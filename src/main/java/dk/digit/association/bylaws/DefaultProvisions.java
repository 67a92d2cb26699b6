package dk.digit.association.bylaws;

import dk.digit.association.BodyId;
import dk.digit.association.bylaws.Provision.ExitSettlement.Settlement;
import dk.digit.association.bylaws.Provision.Majority.Base;
import dk.digit.association.bylaws.Provision.Signatories.Signatory;
import dk.digit.association.bylaws.Provision.Ties.Tie;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What an association begins with whose bylaws nobody has entered yet: the usual rules of comparable
/// associations, each marked as assumed, for the bodies of the common pattern.
record DefaultProvisions(Place place, Function<Clause, Provision> provision) {

    static final BodyId ASSEMBLY = new BodyId("general-assembly");
    static final BodyId BOARD = new BodyId("board");
    static final BodyId EXECUTIVE = new BodyId("executive-committee");

    private static final String NOT_STATED = "association.bylaws.source.notStated";

    private static final List<DefaultProvisions> ALL = List.of(
            at(Place.of(ProvisionKind.VOTES), clause -> new Provision.VotesPerMember(clause, 1, Map.of())),
            at(Place.of(ProvisionKind.QUORUM), clause -> new Provision.Quorum(clause, Share.HALF, true)),
            majority(Matter.ORDINARY, Share.HALF, true, Base.CAST),
            majority(Matter.BINDING_PROJECT, Share.WHOLE, false, Base.PRESENT),
            majority(Matter.BYLAWS, Share.TWO_THIRDS, false, Base.ALL),
            majority(Matter.DISSOLUTION, Share.TWO_THIRDS, false, Base.ALL),
            at(Place.majority(null, Matter.ELECTION), Provision.Majority::mostVotes),
            at(Place.of(ProvisionKind.TIES), clause -> new Provision.Ties(clause, Tie.CHAIR_DECIDES)),
            at(Place.of(ProvisionKind.TIES, ASSEMBLY), clause -> new Provision.Ties(clause, Tie.FALLS)),
            at(Place.of(ProvisionKind.PROXIES), clause -> new Provision.Proxies(clause, 1, true)),
            notice(null, Occasion.ORDINARY, 14, 7, 10),
            notice(null, Occasion.EXTRAORDINARY, 7, 3, 5),
            notice(ASSEMBLY, Occasion.ORDINARY, 28, 14, 21),
            notice(ASSEMBLY, Occasion.EXTRAORDINARY, 14, 7, 10),
            at(
                    Place.of(ProvisionKind.SIGNATORIES),
                    clause -> new Provision.Signatories(
                            clause, Set.of(Signatory.CHAIR_OF_MEETING, Signatory.MINUTE_TAKER))),
            at(Place.of(ProvisionKind.ROTATION, BOARD), clause -> new Provision.Rotation(clause, 12, 1)),
            at(Place.of(ProvisionKind.ROTATION, EXECUTIVE), clause -> new Provision.Rotation(clause, 12, 1)),
            at(Place.incompatibility(BOARD, EXECUTIVE), Provision.Incompatibility::new),
            at(Place.of(ProvisionKind.CONTRIBUTION_KEY), clause -> new Provision.ContributionKey(clause, Share.WHOLE)),
            at(Place.of(ProvisionKind.WITHDRAWAL), clause -> new Provision.Withdrawal(clause, 12, true)),
            at(
                    Place.of(ProvisionKind.EXIT_SETTLEMENT),
                    clause -> new Provision.ExitSettlement(clause, Settlement.NO_SHARE)));

    /// Of those, what the annual report of DIGIT tells.
    private static final Map<ProvisionKind, String> TOLD = Map.of(
            ProvisionKind.ROTATION, "association.bylaws.source.report",
            ProvisionKind.INCOMPATIBILITY, "association.bylaws.source.report",
            ProvisionKind.CONTRIBUTION_KEY, "association.bylaws.source.contribution");

    /// All that speak of no other bodies than these.
    static Stream<DefaultProvisions> among(Set<BodyId> bodies) {
        return ALL.stream().filter(one -> spokenOf(one.place()).allMatch(bodies::contains));
    }

    Provision assumed(LocalDate from) {
        return provision.apply(clause(from, true, Texts.both(NOT_STATED)));
    }

    /// As DIGIT has it: what its report tells is known, though not since when. The contribution is
    /// reckoned from the accounts, which is no more than likely.
    Provision asInDigit(LocalDate from) {
        var told = TOLD.get(place.kind());
        return told == null
                ? assumed(from)
                : provision.apply(clause(from, place.kind() == ProvisionKind.CONTRIBUTION_KEY, Texts.both(told)));
    }

    private static Clause clause(LocalDate from, boolean assumed, Bilingual source) {
        return new Clause(null, "", from, false, assumed, source, "", "");
    }

    private static Stream<BodyId> spokenOf(Place place) {
        return Stream.of(java.util.Optional.ofNullable(place.body()), java.util.Optional.ofNullable(place.other()))
                .flatMap(java.util.Optional::stream);
    }

    private static DefaultProvisions at(Place place, Function<Clause, Provision> provision) {
        return new DefaultProvisions(place, provision);
    }

    private static DefaultProvisions majority(Matter matter, Share share, boolean moreThan, Base base) {
        return at(Place.majority(null, matter), clause -> new Provision.Majority(clause, share, moreThan, base, false));
    }

    private static DefaultProvisions notice(
            @org.jspecify.annotations.Nullable BodyId body, Occasion occasion, int days, int agenda, int proposals) {
        return at(Place.notice(body, occasion), clause -> new Provision.Notice(clause, days, agenda, proposals, true));
    }
}
