package dk.digit.association.bylaws;

import static dk.digit.association.bylaws.ProvisionKind.CONTRIBUTION_KEY;
import static dk.digit.association.bylaws.ProvisionKind.EXIT_SETTLEMENT;
import static dk.digit.association.bylaws.ProvisionKind.INCOMPATIBILITY;
import static dk.digit.association.bylaws.ProvisionKind.PROXIES;
import static dk.digit.association.bylaws.ProvisionKind.QUORUM;
import static dk.digit.association.bylaws.ProvisionKind.ROTATION;
import static dk.digit.association.bylaws.ProvisionKind.SIGNATORIES;
import static dk.digit.association.bylaws.ProvisionKind.TIES;
import static dk.digit.association.bylaws.ProvisionKind.VOTES;
import static dk.digit.association.bylaws.ProvisionKind.WITHDRAWAL;

import dk.digit.association.BodyId;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The bylaws as they read on a day. What a body's own provision does not say, the one for every body
/// says; what a matter's own majority does not say, the ordinary one says. Where neither is there, the
/// answer is a refusal in words: nothing is taken for granted.
///
/// @param articles all provisions in force that day, in the order in which bylaws are read
public record BylawsOn(LocalDate day, List<Article> articles) {

    public BylawsOn {
        articles = List.copyOf(articles);
    }

    public Provision.VotesPerMember votes() {
        return sought(Provision.VotesPerMember.class, Place.of(VOTES));
    }

    public Provision.Quorum quorum(BodyId body) {
        return sought(Provision.Quorum.class, Place.of(QUORUM, body), Place.of(QUORUM));
    }

    public Provision.Majority majority(BodyId body, Matter matter) {
        return sought(
                Provision.Majority.class,
                Place.majority(body, matter),
                Place.majority(null, matter),
                Place.majority(body, Matter.ORDINARY),
                Place.majority(null, Matter.ORDINARY));
    }

    public Provision.Ties ties(BodyId body) {
        return sought(Provision.Ties.class, Place.of(TIES, body), Place.of(TIES));
    }

    public Provision.Proxies proxies(BodyId body) {
        return sought(Provision.Proxies.class, Place.of(PROXIES, body), Place.of(PROXIES));
    }

    public Provision.Notice notice(BodyId body, Occasion occasion) {
        return sought(Provision.Notice.class, Place.notice(body, occasion), Place.notice(null, occasion));
    }

    public Provision.Signatories signatories(BodyId body) {
        return sought(Provision.Signatories.class, Place.of(SIGNATORIES, body), Place.of(SIGNATORIES));
    }

    /// Empty for a body whose seats do not rotate.
    public Optional<Provision.Rotation> rotation(BodyId body) {
        return at(Provision.Rotation.class, Place.of(ROTATION, body));
    }

    /// The pairs of bodies that no municipality may sit in at once.
    public List<Article> incompatibilities() {
        return articles.stream()
                .filter(article -> article.place().kind() == INCOMPATIBILITY)
                .toList();
    }

    /// Why a municipality that sits in one may not sit in the other; empty when it may.
    public Optional<Provision.Incompatibility> incompatibility(BodyId one, BodyId other) {
        return one.equals(other)
                ? Optional.empty()
                : at(Provision.Incompatibility.class, Place.incompatibility(one, other));
    }

    public Provision.ContributionKey contributionKey() {
        return sought(Provision.ContributionKey.class, Place.of(CONTRIBUTION_KEY));
    }

    public Provision.Withdrawal withdrawal() {
        return sought(Provision.Withdrawal.class, Place.of(WITHDRAWAL));
    }

    public Provision.ExitSettlement exitSettlement() {
        return sought(Provision.ExitSettlement.class, Place.of(EXIT_SETTLEMENT));
    }

    private <P extends Provision> P sought(Class<P> type, Place first, Place... then) {
        return Stream.concat(Stream.of(first), Stream.of(then))
                .flatMap(place -> at(type, place).stream())
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Refusal.of("association.refusal.noProvision", first.kind(), Formats.date(day))));
    }

    private <P extends Provision> Optional<P> at(Class<P> type, Place place) {
        return articles.stream()
                .filter(article -> article.place().equals(place))
                .map(article -> type.cast(article.provision()))
                .findFirst();
    }
}
