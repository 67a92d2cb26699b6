package dk.digit.association;

import dk.digit.platform.chart.Timeline;
import dk.digit.platform.chart.Timeline.Kind;
import dk.digit.platform.chart.Timeline.Phase;
import dk.digit.platform.chart.Tone;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Seats over time as pictures: one row a seat, its holders as phases, days without one as gaps that say so.
@Component
class SeatTimelines {

    private static final int YEARS_BACK = 10;
    private static final List<Tone> LOOKS =
            List.of(Tone.BLUE, Tone.SKY, Tone.TEAL, Tone.LILAC, Tone.NAVY, Tone.MINT, Tone.VIOLET);

    /// A body's seats with their holders; null when it has none.
    @Nullable
    Timeline ofBody(Body body, List<HeldSeat> held, List<Vacancy> vacancies, View view) {
        var words =
                Texts.of(view.lang(), "association.timeline.ofBody", body.name().in(view.lang()));
        return draw(words, held, vacancies, Seat::function, seat -> null, SeatTimelines::holder, view);
    }

    @Nullable
    Timeline ofMunicipality(Municipality municipality, List<HeldSeat> held, View view) {
        var words = Texts.of(view.lang(), "association.timeline.ofMember", municipality.name());
        return draw(
                words,
                held,
                List.of(),
                Seat::bodyName,
                seat -> null,
                (one, lang) -> one.seat().function().in(lang),
                view);
    }

    @Nullable
    Timeline ofVacancies(List<Vacancy> vacancies, View view) {
        var words = Texts.of(view.lang(), "association.timeline.ofVacancies");
        return draw(words, List.of(), vacancies, Seat::function, Seat::bodyName, SeatTimelines::holder, view);
    }

    private interface Wording {
        String of(HeldSeat held, Lang lang);
    }

    private @Nullable Timeline draw(
            String title,
            List<HeldSeat> held,
            List<Vacancy> vacancies,
            Function<Seat, Bilingual> name,
            Function<Seat, @Nullable Bilingual> note,
            Wording wording,
            View view) {
        var frame = frame(
                Stream.concat(
                                held.stream().map(one -> one.holding().period()),
                                vacancies.stream().map(Vacancy::period))
                        .toList(),
                view.asOf());
        var rows = rows(held, vacancies, wording, frame, view.lang());
        if (rows.isEmpty()) {
            return null;
        }
        return new Timeline(
                title,
                Texts.of(view.lang(), "association.timeline.description", rows.size()),
                Texts.of(view.lang(), "association.seat"),
                Objects.requireNonNull(frame.start()),
                Objects.requireNonNull(frame.end()),
                view.asOf(),
                Timeline.Naming.MARKED,
                rows.entrySet().stream()
                        .map(row -> new Timeline.Row(
                                name.apply(row.getKey()).in(view.lang()),
                                words(note.apply(row.getKey()), view.lang()),
                                row.getValue(),
                                List.of()))
                        .toList());
    }

    private static Map<Seat, List<Phase>> rows(
            List<HeldSeat> held, List<Vacancy> vacancies, Wording wording, Period frame, Lang lang) {
        var rows = new LinkedHashMap<Seat, List<Phase>>();
        var tones = new HashMap<String, Tone>();
        for (HeldSeat one : held) {
            var holding = one.holding();
            if (holding.period().overlaps(frame)) {
                rows.computeIfAbsent(one.seat(), seat -> new ArrayList<>())
                        .add(new Phase(
                                kind(wording.of(one, lang), tones),
                                holding.period().start(),
                                holding.period().end(),
                                holding.startKnown(),
                                holding.endKnown()));
            }
        }
        var vacant = new Kind(Texts.of(lang, "association.seat.vacant"), Tone.AMBER);
        for (Vacancy vacancy : vacancies) {
            if (vacancy.period().overlaps(frame)) {
                rows.computeIfAbsent(vacancy.seat(), seat -> new ArrayList<>())
                        .add(new Phase(
                                vacant,
                                vacancy.period().start(),
                                vacancy.period().end(),
                                vacancy.startKnown(),
                                true));
            }
        }
        return rows;
    }

    /// Whole years around what there is to see, at most ten back from the day.
    private static Period frame(List<Period> periods, LocalDate asOf) {
        int first = asOf.getYear();
        int last = asOf.getYear();
        for (Period period : periods) {
            first = Math.min(first, Objects.requireNonNull(period.start()).getYear());
            var end = period.last();
            last = Math.max(last, end == null ? last : end.getYear());
        }
        first = Math.max(first, asOf.getYear() - YEARS_BACK);
        last = Math.min(last, asOf.getYear() + YEARS_BACK);
        return new Period(LocalDate.of(first, 1, 1), LocalDate.of(last + 1, 1, 1));
    }

    /// Every word has its own look, so that the legend tells them apart.
    private static Kind kind(String words, Map<String, Tone> tones) {
        return new Kind(words, tones.computeIfAbsent(words, key -> LOOKS.get(tones.size() % LOOKS.size())));
    }

    private static @Nullable String words(@Nullable Bilingual both, Lang lang) {
        return both == null ? null : both.in(lang);
    }

    private static String holder(HeldSeat held, Lang lang) {
        return SeatWords.holder(lang, held.holding());
    }
}
