package dk.digit.association;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Days and doubts of seats in words: what is not known is said, never guessed.
final class SeatWords {

    private SeatWords() {}

    static String from(Lang lang, Holding holding) {
        return holding.startKnown()
                ? Formats.date(holding.period().start())
                : Texts.of(lang, "association.seat.startUnknown");
    }

    static String to(Lang lang, Holding holding) {
        return to(lang, holding.period(), holding.endKnown());
    }

    static String to(Lang lang, Period period, boolean known) {
        var last = period.last();
        if (last == null) {
            return "";
        }
        return known ? Formats.date(last) : Texts.of(lang, "platform.date.doubtful", Formats.date(last));
    }

    static String from(Lang lang, Vacancy vacancy) {
        var first = Formats.date(vacancy.period().start());
        return vacancy.startKnown() ? first : Texts.of(lang, "platform.date.doubtful", first);
    }

    /// `ledig fra 01-06-2023 til og med 30-11-2023, 6 måneder`, as it looks on a day.
    static String vacancy(Lang lang, Vacancy vacancy, LocalDate asOf) {
        var first = from(lang, vacancy);
        var last = vacancy.period().last();
        if (last != null) {
            return Texts.of(
                    lang,
                    "association.vacancy.fromTo",
                    first,
                    Formats.date(last),
                    length(lang, vacancy.period(), last));
        }
        return Objects.requireNonNull(vacancy.period().start()).isAfter(asOf)
                ? Texts.of(lang, "association.vacancy.coming", first)
                : Texts.of(lang, "association.vacancy.since", first, length(lang, vacancy.period(), asOf));
    }

    /// `6 måneder`, `12 dage`: whole months where a vacancy is that long, counted to `asOf` while it goes on.
    static String length(Lang lang, Period period, LocalDate asOf) {
        var start = Objects.requireNonNull(period.start());
        var end = period.end();
        var until = end == null || end.isAfter(asOf.plusDays(1)) ? asOf.plusDays(1) : end;
        if (!until.isAfter(start)) {
            return "";
        }
        long months = ChronoUnit.MONTHS.between(start, until);
        if (months > 1) {
            return Texts.of(lang, "association.vacancy.months", months);
        }
        long days = ChronoUnit.DAYS.between(start, until);
        return days == 1 ? Texts.of(lang, "association.vacancy.day") : Texts.of(lang, "association.vacancy.days", days);
    }

    /// What happened to a seat, as a sentence; the association's own staff are not named by its name.
    static String change(Lang lang, SeatChange change) {
        var left = change.left();
        var came = change.came();
        if (came == null) {
            return left != null && isOwn(left)
                    ? Texts.of(lang, "association.change.ownLeft")
                    : Texts.of(lang, "association.change.left", holder(lang, Objects.requireNonNull(left)));
        }
        if (left == null) {
            return isOwn(came)
                    ? Texts.of(lang, "association.change.ownCame")
                    : Texts.of(lang, "association.change.came", holder(lang, came));
        }
        var before = isOwn(left) ? Texts.of(lang, "association.change.ownBefore") : holder(lang, left);
        return isOwn(came)
                ? Texts.of(lang, "association.change.ownFollowed", before)
                : Texts.of(lang, "association.change.followed", holder(lang, came), before);
    }

    /// Why somebody came: `valgt`, `tidlig rotation`; that it is not known, where that is all that is not.
    static String came(Lang lang, Holding holding) {
        var mandate = holding.mandate();
        boolean silent = mandate.came() == null && !mandate.cameEarly() && !holding.startKnown();
        return silent ? "" : reason(lang, mandate.came(), StartReason.ROTATION, mandate.cameEarly());
    }

    /// Why somebody left; empty while nobody has.
    static String left(Lang lang, Holding holding) {
        return holding.period().last() == null
                ? ""
                : reason(lang, holding.mandate().left(), EndReason.ROTATION, holding.leftEarly());
    }

    private static String reason(Lang lang, @Nullable Enum<?> reason, Enum<?> rotation, boolean early) {
        if (early && (reason == null || reason == rotation)) {
            return Texts.of(lang, "association.reason.early");
        }
        if (reason == null) {
            return Texts.of(lang, "association.reason.unknown");
        }
        var words = Texts.of(lang, reason);
        return early ? Texts.of(lang, "association.reason.andEarly", words) : words;
    }

    /// `valgt til og med 31-05-2027`, `fortsætter siden 01-06-2027, til en efterfølger er valgt`; or empty.
    static String term(Lang lang, Holding holding, LocalDate asOf) {
        var since = holding.carriesOverSince(asOf);
        if (since != null) {
            return Texts.of(lang, "association.seat.carriesOver", Formats.date(since));
        }
        var until = holding.mandate().electedUntil();
        return until == null ? "" : Texts.of(lang, "association.seat.electedUntil", Formats.date(until));
    }

    /// `Afgang: forlod sin stilling, tidlig rotation. Tiltrædelse: efterfulgte den forrige.`; empty where
    /// neither reason is known.
    static String why(Lang lang, SeatChange change) {
        var left = change.left();
        var came = change.came();
        return Stream.of(
                        left == null || (left.mandate().left() == null && !left.leftEarly())
                                ? ""
                                : Texts.of(lang, "association.change.whyLeft", left(lang, left)),
                        came == null
                                        || (came.mandate().came() == null
                                                && !came.mandate().cameEarly())
                                ? ""
                                : Texts.of(lang, "association.change.whyCame", came(lang, came)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static boolean isOwn(Holding holding) {
        return holding.holder() instanceof Holder.Own;
    }

    /// `Holbæk`, `Roskilde (fungerende)`, `Ledig`.
    static String holder(Lang lang, Seating seating) {
        var holding = seating.holding();
        return holding == null ? Texts.of(lang, "association.seat.vacant") : holder(lang, holding);
    }

    static String holder(Lang lang, Holding holding) {
        var name = holding.holder().name();
        return holding.acting() ? Texts.of(lang, "association.seat.acting", name) : name;
    }
}
