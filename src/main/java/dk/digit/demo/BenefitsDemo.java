package dk.digit.demo;

import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import dk.digit.benefits.map.BenefitMap;
import dk.digit.benefits.map.BenefitMaps;
import dk.digit.benefits.map.NodeKind;
import dk.digit.benefits.measuring.CameBy;
import dk.digit.benefits.measuring.Departure;
import dk.digit.benefits.measuring.Departures;
import dk.digit.benefits.measuring.Entry;
import dk.digit.benefits.measuring.HarvestState;
import dk.digit.benefits.measuring.Measurements;
import dk.digit.benefits.measuring.MeasuringPlan;
import dk.digit.benefits.profiles.Benefit;
import dk.digit.benefits.profiles.BenefitAction;
import dk.digit.benefits.profiles.BenefitDraft;
import dk.digit.benefits.profiles.BenefitPart;
import dk.digit.benefits.profiles.BenefitRole;
import dk.digit.benefits.profiles.BenefitType;
import dk.digit.benefits.profiles.Benefits;
import dk.digit.benefits.profiles.Better;
import dk.digit.benefits.profiles.Holder;
import dk.digit.benefits.profiles.PartStart;
import dk.digit.benefits.profiles.Prerequisite;
import dk.digit.benefits.profiles.PrerequisiteKind;
import dk.digit.benefits.profiles.TargetDraft;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.Zone;
import dk.digit.portfolio.ActivityId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Benefits to look at: those of records and case management in the eleven municipalities, from 2025. The material of
/// 2023 tells of none, so all of it is invented, marked as an example and in no report. One municipality has not
/// measured, one has lost a benefit, and one departs from the standard.
@Component
class BenefitsDemo implements Chapter {

    private static final ActivityId ESDH = new ActivityId("esdh");
    private static final LocalDate PROPOSED = LocalDate.of(2025, 1, 10);
    private static final LocalDate START = LocalDate.of(2025, 2, 1);
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 30);
    private static final LocalDate SECOND = LocalDate.of(2025, 12, 30);
    private static final LocalDate THIRD = LocalDate.of(2026, 6, 30);
    private static final LocalDate TOLD = LocalDate.of(2026, 8, 15);

    private static final MunicipalityCode GULDBORGSUND = new MunicipalityCode("0376");
    private static final MunicipalityCode KOEGE = new MunicipalityCode("0259");
    private static final MunicipalityCode LEJRE = new MunicipalityCode("0350");
    private static final MunicipalityCode ROSKILDE = new MunicipalityCode("0265");

    private final Benefits benefits;
    private final Measurements measurements;
    private final Departures departures;
    private final BenefitMaps maps;
    private final Clock clock;

    BenefitsDemo(Benefits benefits, Measurements measurements, Departures departures, BenefitMaps maps, Clock clock) {
        this.benefits = benefits;
        this.measurements = measurements;
        this.departures = departures;
        this.maps = maps;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public void tell(Facts facts) {
        if (Zone.today(clock).isBefore(TOLD)) {
            return; // nobody has measured days that have not come
        }
        var known = new HashMap<String, Long>();
        for (CSVRecord row : facts.rows("example-benefits")) {
            known.put(row.get("code"), benefits.propose(ESDH, draft(row)));
        }
        var titles = new HashMap<String, String>();
        facts.rows("example-benefits").forEach(row -> titles.put(row.get("code"), row.get("owner_title")));
        for (CSVRecord row : facts.rows("example-benefit-parts")) {
            var code = row.get("benefit");
            part(known.getOrDefault(code, 0L), row, titles.getOrDefault(code, ""));
        }
        told(known);
        done(known);
        map(facts, known);
    }

    private static BenefitDraft draft(CSVRecord row) {
        var worth = row.get("worth");
        return new BenefitDraft(
                row.get("code"),
                both(row, "name"),
                both(row, "description"),
                BenefitType.valueOf(row.get("type")),
                Better.valueOf(row.get("better")),
                both(row, "measure"),
                row.get("unit"),
                new Bilingual("Eksempel: optælling i to uger.", "Example: counted for two weeks."),
                worth.isEmpty() ? null : new Benefit.Worth(Money.of(new BigDecimal(worth)), "Eksempel"),
                row.get("cash").equals("yes"),
                null,
                row.get("process_da").isEmpty() ? null : both(row, "process"),
                PROPOSED,
                true);
    }

    private void part(long benefit, CSVRecord row, String title) {
        long part = benefits.takeIn(
                        benefit, List.of(new MunicipalityCode(row.get("municipality"))), PartStart.fixed(START))
                .getFirst();
        benefits.measureBaseline(
                part,
                new BenefitPart.Baseline(
                        new BigDecimal(row.get("baseline")),
                        PROPOSED,
                        new Bilingual(
                                "Eksempel: optalt, før noget blev ændret.", "Example: counted before any change.")),
                1);
        benefits.give(part, BenefitRole.OWNER, new Holder(WorkFunction.BUSINESS_AREA_MANAGER, title), PROPOSED, false);
        benefits.give(
                part,
                BenefitRole.RESPONSIBLE,
                new Holder(WorkFunction.SPECIALIST, "Digitaliseringskonsulent"),
                PROPOSED,
                false);
        agree(part, row.get("first_target"), LocalDate.of(2025, 12, 31));
        agree(part, row.get("second_target"), LocalDate.of(2026, 12, 31));
        if (row.get("accepted").equals("yes")) {
            benefits.accept(part, new BenefitPart.Acceptance(START, title, null));
        }
        measurements.plan(
                part,
                new MeasuringPlan(
                        row.get("measured_2025_06").isEmpty() ? SECOND : FIRST,
                        THIRD,
                        WorkFunction.SPECIALIST,
                        "Digitaliseringskonsulent",
                        6,
                        30),
                -1);
        measure(part, row.get("measured_2025_06"), FIRST);
        measure(part, row.get("measured_2025_12"), SECOND);
        measure(part, row.get("measured_2026_06"), THIRD);
    }

    private void agree(long part, String value, LocalDate due) {
        benefits.agree(part, new TargetDraft(null, PROPOSED, due, null, new BigDecimal(value), null));
    }

    private void measure(long part, String value, LocalDate on) {
        if (!value.isEmpty()) {
            measurements.enter(part, new Entry(on, new BigDecimal(value), null, "Eksempel"), CameBy.FILE);
        }
    }

    /// What became of some of them, and who departs from the standard.
    private void told(Map<String, Long> known) {
        say(
                known.get("journalisering"),
                KOEGE,
                HarvestState.HARVESTED,
                new Bilingual(
                        "Målet for 2026 er nået et halvt år før tid.",
                        "The target of 2026 was reached half a year early."));
        say(
                known.get("aktindsigt"),
                GULDBORGSUND,
                HarvestState.LOST,
                new Bilingual(
                        "Sagerne ligger stadig i fagsystemerne, så der skal søges flere steder.",
                        "The cases are still in other systems, so several have to be searched."));
        departures.add(new Departure.Draft(
                ESDH,
                LEJRE,
                Period.from(LocalDate.of(2025, 9, 1)),
                new Bilingual("journalisering", "filing"),
                new Bilingual(
                        "Kommunen bruger sine egne skabeloner (eksempel).",
                        "The municipality uses its own templates (example)."),
                true));
    }

    private void say(@Nullable Long benefit, MunicipalityCode municipality, HarvestState state, Bilingual reason) {
        if (benefit != null) {
            benefits.part(benefit, municipality, TOLD)
                    .ifPresent(part -> measurements.say(part.id(), state, TOLD, reason));
        }
    }

    /// What was done for the first benefit, what it rests on and what it makes worse.
    private void done(Map<String, Long> known) {
        long filing = known.getOrDefault("journalisering", 0L);
        act(
                filing,
                KOEGE,
                new Bilingual("Superbrugere i hver afdeling", "Super users in every department"),
                LocalDate.of(2025, 3, 1),
                "Kollegerne spørger dem, før de ringer til it.");
        act(
                filing,
                KOEGE,
                new Bilingual(
                        "Fælles fraser til de tyve mest brugte breve",
                        "Shared phrases for the twenty most used letters"),
                LocalDate.of(2025, 5, 1),
                "Et brev tager fire minutter mindre.");
        act(
                filing,
                ROSKILDE,
                new Bilingual("Superbrugere i hver afdeling", "Super users in every department"),
                LocalDate.of(2025, 10, 1),
                "Færre sager mangler dokumenter.");
        benefits.act(
                filing,
                new BenefitAction.Draft(
                        LEJRE,
                        new Bilingual("Gå over til de fælles skabeloner", "Change to the shared templates"),
                        LocalDate.of(2026, 12, 1),
                        new Holder(WorkFunction.SPECIALIST, "Digitaliseringskonsulent")));
        long standard = benefits.require(
                filing,
                new Prerequisite.Draft(
                        null,
                        PrerequisiteKind.PROCESS_IN_USE,
                        new Bilingual(
                                "Den fælles standard for journalisering er i brug",
                                "The shared standard for filing is in use")));
        for (MunicipalityCode municipality : List.of(KOEGE, ROSKILDE, GULDBORGSUND)) {
            benefits.meet(standard, municipality, START);
        }
        benefits.worsen(filing, null, new Bilingual("Breve ligner hinanden mere.", "Letters look more alike."));
    }

    private void act(long benefit, MunicipalityCode municipality, Bilingual text, LocalDate on, String outcome) {
        long action = benefits.act(
                benefit,
                new BenefitAction.Draft(municipality, text, on, new Holder(WorkFunction.BUSINESS_AREA_MANAGER, null)));
        benefits.endAction(action, new BenefitAction.Done(on, outcome));
    }

    private void map(Facts facts, Map<String, Long> known) {
        long system = node(NodeKind.DELIVERABLE, "Fælles skabeloner i ESDH (eksempel)", "Shared templates (example)");
        long behaviour =
                node(NodeKind.BEHAVIOUR, "Alle gemmer straks i sagen (eksempel)", "Everybody files at once (example)");
        long easier =
                node(NodeKind.OBJECTIVE, "Mindre arbejde pr. sag (eksempel)", "Less work for each case (example)");
        long found = node(
                NodeKind.OBJECTIVE, "Sagen kan findes ét sted (eksempel)", "The case is found in one place (example)");
        long purpose =
                node(NodeKind.PURPOSE, "Mere tid til borgeren (eksempel)", "More time for the citizen (example)");
        link(system, behaviour);
        link(behaviour, easier);
        link(behaviour, found);
        for (CSVRecord row : facts.rows("example-benefits")) {
            long benefit = maps.addBenefit(ESDH, known.getOrDefault(row.get("code"), 0L));
            link(row.get("leads_from").equals("easier") ? easier : found, benefit);
            link(benefit, purpose);
        }
    }

    private long node(NodeKind kind, String danish, String english) {
        return maps.add(ESDH, kind, new Bilingual(danish, english));
    }

    private void link(long from, long to) {
        maps.link(ESDH, new BenefitMap.Link(from, to));
    }

    private static Bilingual both(CSVRecord row, String column) {
        return new Bilingual(row.get(column + "_da"), row.get(column + "_en"));
    }
}
