package dk.digit.demo;

import dk.digit.association.BodyId;
import dk.digit.meetings.Binding;
import dk.digit.meetings.BindingKind;
import dk.digit.meetings.Bindings;
import dk.digit.meetings.DecisionId;
import dk.digit.meetings.DecisionState;
import dk.digit.meetings.Event;
import dk.digit.meetings.EventKind;
import dk.digit.meetings.Evidence;
import dk.digit.meetings.MeetingId;
import dk.digit.meetings.MeetingKind;
import dk.digit.meetings.Meetings;
import dk.digit.meetings.NewDecision;
import dk.digit.meetings.NewMeeting;
import dk.digit.meetings.NewStanding;
import dk.digit.meetings.Proposer;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The three general assemblies of 2023, what they and the board decided, what became of it, and the
/// year's two events.
@Component
class MeetingsDemo implements Chapter {

    private final Meetings meetings;
    private final Bindings bindings;
    private final DecisionFacts decisions;

    MeetingsDemo(Meetings meetings, Bindings bindings, DecisionFacts decisions) {
        this.bindings = bindings;
        this.meetings = meetings;
        this.decisions = decisions;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void tell(Facts facts) {
        for (CSVRecord row : facts.rows("assemblies")) {
            meetings.record(new NewMeeting(
                    new MeetingId(row.get("id")),
                    new BodyId("general-assembly"),
                    MeetingKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                    LocalDate.parse(row.get("date")),
                    null,
                    null));
        }
        var all = decisions.read(facts);
        all.forEach(fact -> decide(fact, words(facts, fact)));
        all.forEach(fact -> tellWhatBecameOf(fact, words(facts, fact)));
        all.forEach(fact -> tellWhatItBinds(fact, words(facts, fact)));
        tellEvents();
    }

    private static CSVRecord words(Facts facts, DecisionFacts.Fact fact) {
        return facts.row("decision-words", "id", fact.id().value());
    }

    private void decide(DecisionFacts.Fact fact, CSVRecord word) {
        var row = fact.row();
        // The board's own day is not in the sources: only that it was in 2023.
        var made = fact.hasMeeting()
                ? new NewDecision.AtMeeting(new MeetingId(row.get("assembly")))
                : new NewDecision.ByBody(
                        new BodyId("board"),
                        new RoughDate(LocalDate.of(2023, 12, 31), RoughDate.Precision.YEAR, false));
        var due = row.get("due");
        meetings.record(new NewDecision(
                fact.id(),
                made,
                Bilingual.of(word.get("text_da"), word.get("text_en")),
                proposer(row.get("proposed_by")),
                due.isEmpty() ? null : RoughDate.parse(due)));
    }

    private static @Nullable Proposer proposer(String words) {
        return switch (words) {
            case "" -> null;
            case "board" -> Proposer.BOARD;
            case "steering group" -> Proposer.STEERING_GROUP;
            default -> throw new IllegalArgumentException("who is " + words);
        };
    }

    private void tellWhatBecameOf(DecisionFacts.Fact fact, CSVRecord word) {
        var state = fact.row().get("state_on_2024_01_01");
        meetings.record(
                switch (state) {
                    case "superseded by ega-2023-11" ->
                        standing(
                                fact,
                                word,
                                DecisionState.SUPERSEDED,
                                RoughDate.of(LocalDate.of(2023, 11, 3)),
                                new DecisionId("ega-2023-11-1"));
                    case "carried out 2023-11-03" -> carriedOut(fact, word, RoughDate.of(LocalDate.of(2023, 11, 3)));
                    // No day is known: the last of the autumn, shown as the year alone.
                    case "carried out (report in autumn 2023)" ->
                        carriedOut(
                                fact, word, new RoughDate(LocalDate.of(2023, 11, 30), RoughDate.Precision.YEAR, false));
                    case "carried out" -> carriedOut(fact, word, RoughDate.of(LocalDate.of(2024, 1, 1)));
                    // What was true on the first day of 2024 was true when the year closed.
                    case "not carried out" ->
                        standing(fact, word, DecisionState.OPEN, RoughDate.of(LocalDate.of(2023, 12, 31)), null);
                    case "in progress" ->
                        standing(fact, word, DecisionState.IN_PROGRESS, RoughDate.of(LocalDate.of(2023, 11, 3)), null);
                    default -> throw new IllegalArgumentException("what became of it: " + state);
                });
    }

    private static NewStanding carriedOut(DecisionFacts.Fact fact, CSVRecord word, RoughDate since) {
        return standing(fact, word, DecisionState.CARRIED_OUT, since, null);
    }

    private static NewStanding standing(
            DecisionFacts.Fact fact,
            CSVRecord word,
            DecisionState state,
            RoughDate since,
            @Nullable DecisionId successor) {
        return new NewStanding(fact.id(), state, since, successor, words(word, "note"), evidence(word));
    }

    private void tellWhatItBinds(DecisionFacts.Fact fact, CSVRecord word) {
        if (!word.get("binds").isEmpty()) {
            bindings.add(fact.id(), new Binding(BindingKind.valueOf(word.get("binds")), word.get("reference"), null));
        }
    }

    private static @Nullable Bilingual words(CSVRecord word, String column) {
        var da = word.get(column + "_da");
        return da.isEmpty() ? null : Bilingual.of(da, word.get(column + "_en"));
    }

    private static @Nullable Evidence evidence(CSVRecord word) {
        var link = word.get("evidence_link");
        return Evidence.ofNullable(words(word, "evidence"), link.isEmpty() ? null : link, null, null);
    }

    private void tellEvents() {
        meetings.record(new Event(
                "consultant-interviews-2023",
                EventKind.ANALYSIS,
                new Bilingual("Konsulentens interview", "The consultant's interviews"),
                RoughDate.ofMonth(2023, 6),
                RoughDate.ofMonth(2023, 9),
                new Bilingual(
                        "En konsulent interviewede fra juni til september. Rapporten kom i efteråret med 13"
                                + " anbefalinger. Seks forslag går videre mod den ordinære generalforsamling i 2024.",
                        "A consultant held interviews from June to September. The report came in autumn, with 13"
                                + " recommendations. Six proposals were taken on towards the ordinary general"
                                + " assembly of 2024.")));
        meetings.record(new Event(
                "executive-day-2023",
                EventKind.EXECUTIVE_DAY,
                new Bilingual("Direktionsdag", "Executive day"),
                RoughDate.of(LocalDate.of(2023, 11, 28)),
                null,
                new Bilingual(
                        "Alle elleve direktioner var samlet. De talte om styregrupper, der skifter med fasen, om mere"
                                + " faglig indsigt i projekterne, om små hurtige samarbejder ved siden af de store og"
                                + " om en enklere måde at besætte posterne på.",
                        "All eleven directorates met. They discussed steering groups that change with the phase, more"
                                + " professional insight in projects, small fast cooperations beside the large ones,"
                                + " and a simpler way of filling the seats.")));
    }
}
