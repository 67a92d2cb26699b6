package dk.digit.association;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

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
