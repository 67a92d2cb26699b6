package dk.digit.demo;

import static java.util.stream.Collectors.toMap;

import dk.digit.association.Association;
import dk.digit.association.BodyId;
import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.DecisionId;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.ActivityDraft;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.ActivityRole;
import dk.digit.portfolio.MilestoneDraft;
import dk.digit.portfolio.MilestoneKind;
import dk.digit.portfolio.NarrativeKey;
import dk.digit.portfolio.NarrativeState;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.PhaseChange;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.RoleChange;
import dk.digit.portfolio.RoleHolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The thirteen activities of 2023 with their phases, roles and milestones, and a text about each in both
/// languages.
@Component
class PortfolioDemo implements Chapter {

    private static final int YEAR = 2023;

    /// `chiefs' circle (Slagelse)?`: a holder, perhaps the municipality that stands for it, perhaps in doubt.
    private static final Pattern HOLDER = Pattern.compile("([^(?]*?)\\s*(?:\\(([^)]*)\\))?(\\?)?");

    private final Portfolio portfolio;
    private final Association association;
    private final DecisionFacts decisions;

    PortfolioDemo(Portfolio portfolio, Association association, DecisionFacts decisions) {
        this.portfolio = portfolio;
        this.association = association;
        this.decisions = decisions;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void tell(Facts facts) {
        var codes = association.municipalities().stream().collect(toMap(Municipality::name, Municipality::code));
        var remarks = facts.rows("activity-words").stream()
                .collect(toMap(row -> row.get("remark"), row -> Bilingual.of(row.get("da"), row.get("en"))));
        for (CSVRecord row : facts.rows("activities")) {
            tellActivity(row, remarks);
            tellRole(row, ActivityRole.CHAIR, row.get("chair_member"), codes);
            tellRole(row, ActivityRole.LEAD, row.get("lead_member"), codes);
        }
        tellMilestones(facts);
        for (DecisionFacts.Fact fact : decisions.read(facts)) {
            if (!fact.row().get("activity").isEmpty()) {
                portfolio.link(new ActivityId(fact.row().get("activity")), fact.id());
            }
        }
        for (CSVRecord row : facts.rows("activities")) {
            for (Lang lang : Lang.values()) {
                tellYear(new NarrativeKey(new ActivityId(row.get("id")), YEAR, lang));
            }
        }
    }

    private void tellActivity(CSVRecord row, Map<String, Bilingual> remarks) {
        var id = new ActivityId(row.get("id"));
        var kind = ActivityKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT).replace(' ', '_'));
        var phases = phases(id, row.get("phase_2023"));
        portfolio.take(
                new ActivityDraft(
                        id,
                        Bilingual.of(row.get("name_da"), row.get("name_en")),
                        kind,
                        orNull(row.get("supplier")),
                        orNull(row.get("product")),
                        remarks.get(row.get("remark"))),
                phases.getFirst());
        if (id.value().equals("ams")) {
            tellPause(id);
        }
        phases.stream().skip(1).forEach(portfolio::change);
    }

    /// The assembly of January let the labour-market project wait for legislation, that of November let it start.
    private void tellPause(ActivityId ams) {
        portfolio.pause(
                ams,
                LocalDate.of(2023, 1, 27),
                new Bilingual(
                        "Generalforsamlingen besluttede at afvente mulig ny lovgivning.",
                        "The general assembly decided to await possible new legislation."),
                new DecisionId("ega-2023-01-1"));
        portfolio.resume(
                ams,
                LocalDate.of(2023, 11, 3),
                new Bilingual(
                        "Generalforsamlingen besluttede at gå i gang.", "The general assembly decided to go ahead."),
                new DecisionId("ega-2023-11-1"));
    }

    /// When a phase began before 2023, the sources do not say when: its first day stays open.
    private static List<PhaseChange> phases(ActivityId id, String words) {
        return switch (words) {
            case "idea, procurement from 2023-11-03" ->
                List.of(
                        since(id, null, Phase.IDEA, null, null),
                        since(
                                id,
                                RoughDate.of(LocalDate.of(2023, 11, 3)),
                                Phase.PROCUREMENT,
                                new Bilingual(
                                        "Generalforsamlingen besluttede at gå i gang.",
                                        "The general assembly decided to go ahead."),
                                new DecisionId("ega-2023-11-1")));
            case "operation and further development" -> List.of(since(id, null, Phase.OPERATIONS, null, null));
            case "procurement, implementation from 2023-10" ->
                List.of(
                        since(id, null, Phase.PROCUREMENT, null, null),
                        since(
                                id,
                                RoughDate.ofMonth(2023, 10),
                                Phase.IMPLEMENTATION,
                                new Bilingual(
                                        "De fælles kontrakter blev underskrevet i begyndelsen af oktober; dagen er"
                                                + " ikke oplyst.",
                                        "The joint contracts were signed in early October; the day is not known."),
                                null));
            case "retender" -> List.of(since(id, null, Phase.PROCUREMENT, new Bilingual("Genudbud", "Retender"), null));
            case "implementation (wave 2)" ->
                List.of(since(id, null, Phase.IMPLEMENTATION, new Bilingual("Bølge 2", "Wave 2"), null));
            case "running" ->
                List.of(since(
                        id, id.value().equals("contracts") ? RoughDate.ofYear(2022) : null, Phase.RUNNING, null, null));
            case "running, reduced from July" ->
                List.of(
                        since(id, null, Phase.RUNNING, null, null),
                        since(
                                id,
                                RoughDate.ofMonth(2023, 7),
                                Phase.REDUCED,
                                new Bilingual(
                                        "Der var ikke efterspørgsel i andet halvår.",
                                        "There was no demand in the second half of the year."),
                                null));
            case "decided, not started" ->
                List.of(since(
                        id,
                        RoughDate.of(LocalDate.of(2023, 6, 2)),
                        Phase.IDEA,
                        new Bilingual("Besluttet, ikke sat i gang", "Decided, not started"),
                        new DecisionId("oga-2023-2")));
            default -> throw new IllegalArgumentException("which phase is " + words);
        };
    }

    private static PhaseChange since(
            ActivityId id,
            @Nullable RoughDate from,
            Phase phase,
            @Nullable Bilingual reason,
            @Nullable DecisionId decision) {
        return new PhaseChange(id, phase, from, reason, decision);
    }

    private void tellRole(CSVRecord row, ActivityRole role, String words, Map<String, MunicipalityCode> codes) {
        if (words.isEmpty()) {
            return;
        }
        var match = HOLDER.matcher(words);
        if (!match.matches()) {
            throw new IllegalArgumentException("who is " + words);
        }
        boolean certain = match.group(3) == null;
        portfolio.change(new RoleChange(
                new ActivityId(row.get("id")),
                role,
                holder(match.group(1), match.group(2), codes),
                null,
                certain,
                certain ? null : "Kilden kan ikke læses sikkert her (“" + words + "”)."));
    }

    private static RoleHolder holder(String name, @Nullable String through, Map<String, MunicipalityCode> codes) {
        return switch (name) {
            case "" -> RoleHolder.UNKNOWN;
            case "DIGIT" -> new RoleHolder(null, new BodyId("secretariat"));
            case "chiefs' circle" ->
                new RoleHolder(through == null ? null : known(through, codes), new BodyId("chiefs-circle"));
            default -> new RoleHolder(known(name, codes), null);
        };
    }

    private static MunicipalityCode known(String name, Map<String, MunicipalityCode> codes) {
        var code = codes.get(name);
        if (code == null) {
            throw new IllegalArgumentException("no municipality called " + name);
        }
        return code;
    }

    private void tellMilestones(Facts facts) {
        for (CSVRecord row : facts.rows("milestones")) {
            if (row.get("activity").equals("association")) {
                continue;
            }
            var word = facts.row("milestone-words", "what", row.get("what"));
            var due = RoughDate.parse(row.get("date"));
            portfolio.plan(
                    new ActivityId(row.get("activity")),
                    new MilestoneDraft(
                            MilestoneKind.valueOf(word.get("kind")),
                            due,
                            Bilingual.of(word.get("da"), word.get("en")),
                            due.day().getYear() <= YEAR));
        }
    }

    private void tellYear(NarrativeKey key) {
        portfolio.write(key, 0, words(key));
        portfolio.move(key, 1, NarrativeState.REVIEWED, null);
        portfolio.move(key, 2, NarrativeState.FINAL, null);
    }

    private static String words(NarrativeKey key) {
        var file = "narratives/" + key.activity() + "." + key.lang().code() + ".md";
        try (var in = PortfolioDemo.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no text " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
