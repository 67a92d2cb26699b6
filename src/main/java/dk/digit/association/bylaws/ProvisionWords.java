package dk.digit.association.bylaws;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Provisions as sentences, built from their values.
public final class ProvisionWords {

    private static final String SAYS = "association.bylaws.says.";

    private ProvisionWords() {}

    public static String sentence(Lang lang, Article article, NamesInBylaws names) {
        return switch (article.provision()) {
            case Provision.VotesPerMember votes -> votes(lang, votes, names);
            case Provision.Quorum quorum -> quorum(lang, quorum);
            case Provision.Majority majority -> majority(lang, majority);
            case Provision.Proxies proxies -> proxies(lang, proxies);
            case Provision.Notice notice -> notice(lang, notice);
            case Provision.Ties ties -> says(lang, "ties", lower(lang, ties.tie()));
            case Provision.Signatories signatories -> says(lang, "signatories", listed(lang, signatories));
            case Provision.Rotation rotation -> rotation(lang, rotation);
            case Provision.Incompatibility _ -> incompatibility(lang, article.place(), names);
            case Provision.ContributionKey key -> contribution(lang, key.equalPart());
            case Provision.Withdrawal withdrawal ->
                says(lang, withdrawal.yearEnd() ? "withdrawal.yearEnd" : "withdrawal", withdrawal.months());
            case Provision.ExitSettlement exit -> Texts.of(lang, exit.settlement()) + ".";
        };
    }

    /// What it is about within its kind: `Bestyrelse`, `Alle organer: Valg`.
    public static String about(Lang lang, Place place, NamesInBylaws names) {
        var body = place.body() == null
                ? Texts.of(
                        lang,
                        place.kind().about() == ProvisionKind.About.BODIES
                                ? "association.bylaws.everyBody"
                                : "association.bylaws.wholeAssociation")
                : names.body(place.body(), lang);
        var other = place.other() == null ? "" : names.body(place.other(), lang);
        return Stream.of(
                        body,
                        other,
                        place.matter() == null ? "" : Texts.of(lang, place.matter()),
                        place.occasion() == null ? "" : Texts.of(lang, place.occasion()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /// Where it stands, as one refers to it: `§ 7`, or that nobody knows.
    public static String reference(Lang lang, Clause clause) {
        return clause.paragraph().isBlank() ? Texts.of(lang, "association.bylaws.noParagraph") : clause.paragraph();
    }

    public static String validFrom(Lang lang, Clause clause) {
        var day = Formats.date(clause.validFrom());
        return clause.validFromKnown() ? day : Texts.of(lang, "platform.date.doubtful", day);
    }

    private static String votes(Lang lang, Provision.VotesPerMember votes, NamesInBylaws names) {
        var each = votes.each() == 1 ? says(lang, "votes.one") : says(lang, "votes.many", votes.each());
        return votes.weights().isEmpty()
                ? each
                : each + " " + says(lang, "votes.but", String.join(", ", weights(votes, names)));
    }

    static List<String> weights(Provision.VotesPerMember votes, NamesInBylaws names) {
        return votes.weights().entrySet().stream()
                .map(one -> names.municipality(one.getKey()) + ": " + one.getValue())
                .sorted()
                .toList();
    }

    private static String quorum(Lang lang, Provision.Quorum quorum) {
        if (quorum.share().equals(Share.NONE) && !quorum.moreThan()) {
            return says(lang, "quorum.none");
        }
        return quorum.share().equals(Share.WHOLE)
                ? says(lang, "quorum.all")
                : says(lang, "quorum", share(lang, quorum.share(), quorum.moreThan()));
    }

    private static String majority(Lang lang, Provision.Majority majority) {
        if (majority.relative()) {
            return says(lang, "majority.relative");
        }
        return majority.share().equals(Share.WHOLE)
                ? says(lang, "majority.all." + majority.base())
                : says(lang, "majority", share(lang, majority.share(), majority.moreThan()), majority.base());
    }

    private static String proxies(Lang lang, Provision.Proxies proxies) {
        if (!proxies.allowed()) {
            return says(lang, "proxies.none");
        }
        return says(lang, proxies.inWriting() ? "proxies.written" : "proxies", proxies.perHolder());
    }

    private static String notice(Lang lang, Provision.Notice notice) {
        var says = says(lang, "notice", notice.days(), notice.proposalDays(), notice.agendaDays());
        return notice.workingDay() ? says + " " + says(lang, "notice.workingDay") : says;
    }

    private static String rotation(Lang lang, Provision.Rotation rotation) {
        var seats =
                rotation.seats() == 1 ? says(lang, "rotation.oneSeat") : says(lang, "rotation.seats", rotation.seats());
        return rotation.months() == 12
                ? says(lang, "rotation.yearly", seats)
                : says(lang, "rotation", rotation.months(), seats);
    }

    private static String incompatibility(Lang lang, Place place, NamesInBylaws names) {
        var bodies = Stream.of(place.body(), place.other())
                .map(id -> id == null ? "" : names.body(id, lang))
                .toList();
        return says(lang, "incompatibility", bodies.getFirst(), bodies.getLast());
    }

    private static String contribution(Lang lang, Share equalPart) {
        if (equalPart.equals(Share.WHOLE)) {
            return says(lang, "contribution.equal");
        }
        return equalPart.numerator() == 0
                ? says(lang, "contribution.population")
                : says(lang, "contribution", equalPart);
    }

    private static String listed(Lang lang, Provision.Signatories signatories) {
        var all = signatories.all().stream().map(one -> Texts.of(lang, one)).toList();
        return all.size() == 1
                ? all.getFirst()
                : Texts.of(
                        lang,
                        "association.bylaws.and",
                        String.join(", ", all.subList(0, all.size() - 1)),
                        all.getLast());
    }

    private static String share(Lang lang, Share share, boolean moreThan) {
        var part = share.equals(Share.HALF)
                ? says(lang, "share.half")
                : share.equals(Share.TWO_THIRDS) ? says(lang, "share.twoThirds") : share.toString();
        return says(lang, moreThan ? "share.moreThan" : "share.atLeast", part);
    }

    private static String lower(Lang lang, Enum<?> constant) {
        var text = Texts.of(lang, constant);
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static String says(Lang lang, String key, Object... args) {
        return Texts.of(lang, SAYS + key, args);
    }
}
