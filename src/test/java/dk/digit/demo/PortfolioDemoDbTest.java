package dk.digit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.AssociationFixture;
import dk.digit.meetings.Decision;
import dk.digit.meetings.DecisionId;
import dk.digit.meetings.DecisionState;
import dk.digit.meetings.Event;
import dk.digit.meetings.Meeting;
import dk.digit.meetings.Meetings;
import dk.digit.meetings.MeetingsFixture;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivitySummary;
import dk.digit.portfolio.NarrativeState;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.PortfolioFixture;
import dk.digit.portfolio.RolePeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Decisions and activities of the demonstration say what the facts say, and nothing more.
class PortfolioDemoDbTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final Meetings MEETINGS = MeetingsFixture.on(DATABASE.dsl());
    private static final Portfolio PORTFOLIO =
            PortfolioFixture.on(DATABASE.dsl()).portfolio();
    private static final Facts FACTS = new Facts();
    private static final DecisionFacts DECISIONS = new DecisionFacts();
    private static final LocalDate AFTER = LocalDate.of(2024, 1, 1);

    @BeforeAll
    static void tell() {
        var association = AssociationFixture.on(DATABASE.dsl()).association();
        new AssociationDemo(association).tell(FACTS);
        new MeetingsDemo(MEETINGS, MeetingsFixture.bindings(DATABASE.dsl()), DECISIONS).tell(FACTS);
        new PortfolioDemo(PORTFOLIO, association, DECISIONS).tell(FACTS);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void the_labour_market_project_rested_from_one_assembly_to_another_each_bound_to_its_decision() {
        var ams = new ActivityId("ams");
        var pause = PORTFOLIO.pauses(ams).getFirst();

        assertThat(PORTFOLIO.pauses(ams)).hasSize(1);
        assertThat(pause.period()).isEqualTo(new Period(LocalDate.of(2023, 1, 27), LocalDate.of(2023, 11, 3)));
        assertThat(pause.decision()).isEqualTo(new DecisionId("ega-2023-01-1"));
        assertThat(pause.resumedBy()).isEqualTo(new DecisionId("ega-2023-11-1"));
        assertThat(standing(ams, LocalDate.of(2023, 6, 30)).pause()).isEqualTo(pause);
        assertThat(standing(ams, LocalDate.of(2023, 11, 3)).pause()).isNull();
        assertThat(standing(ams, LocalDate.of(2023, 11, 3)).phase().decision())
                .isEqualTo(new DecisionId("ega-2023-11-1"));
    }

    @Test
    void the_overview_of_midsummer_and_that_of_new_year_differ_as_the_facts_do() {
        var summer = PORTFOLIO.overview(LocalDate.of(2023, 6, 30));
        var newYear = PORTFOLIO.overview(AFTER);

        assertThat(summer).hasSize(13);
        assertThat(newYear).hasSize(13);
        assertThat(newYear.stream()
                        .filter(now -> summer.stream()
                                .filter(then -> then.id().equals(now.id()))
                                .anyMatch(then ->
                                        then.phase().phase() != now.phase().phase()
                                                || (then.pause() == null) != (now.pause() == null)))
                        .map(now -> now.id() + " " + now.phase().phase()))
                .containsExactlyInAnyOrder("ams PROCUREMENT", "erp IMPLEMENTATION", "architecture REDUCED");
    }

    private static ActivitySummary standing(ActivityId id, LocalDate day) {
        return PORTFOLIO.overview(day).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_assemblies_are_those_of_the_facts() {
        assertThat(MEETINGS.meetings(2023))
                .extracting(
                        Meeting::id,
                        Meeting::heldOn,
                        meeting -> meeting.kind().name().toLowerCase())
                .map(tuple -> tuple.toList().stream().map(Object::toString).toList())
                .containsExactlyInAnyOrderElementsOf(FACTS.rows("assemblies").stream()
                        .map(row -> List.of(row.get("id"), row.get("date"), row.get("kind")))
                        .toList());
    }

    @Test
    void every_decision_stands_on_new_years_day_as_the_facts_say() {
        for (DecisionFacts.Fact fact : DECISIONS.read(FACTS)) {
            var decision = MEETINGS.decision(fact.id(), AFTER).orElseThrow();
            var standing = decision.standing().state();
            var state = standing == DecisionState.OPEN
                    ? "not carried out"
                    : standing.name().toLowerCase().replace('_', ' ');

            assertThat(fact.row().get("state_on_2024_01_01"))
                    .as("%s", fact.id())
                    .startsWith(state);
            assertThat(
                            decision.due() == null
                                    ? ""
                                    : decision.due().iso() + (decision.due().doubtful() ? "?" : ""))
                    .isEqualTo(fact.row().get("due"));
        }
        assertThat(MEETINGS.decisions(AFTER)).hasSize(FACTS.rows("decisions").size());
    }

    @Test
    void the_dental_decision_stands_out_as_not_carried_out() {
        assertThat(MEETINGS.open(AFTER))
                .filteredOn(decision -> decision.standing().state() == DecisionState.OPEN)
                .extracting(Decision::id)
                .containsExactly(new DecisionId("oga-2023-2"));
        var yearsEnd = LocalDate.of(2023, 12, 31);
        assertThat(MEETINGS.open(yearsEnd))
                .filteredOn(decision -> decision.standsOutOn(yearsEnd))
                .extracting(Decision::id)
                .containsExactly(new DecisionId("oga-2023-2"));
    }

    @Test
    void what_was_closed_says_what_shows_it() {
        assertThat(MEETINGS.decisions(AFTER))
                .filteredOn(decision -> decision.standing().state().needsEvidence())
                .hasSize(3)
                .allSatisfy(
                        decision -> assertThat(decision.standing().evidence()).isNotNull());
    }

    @Test
    void the_year_has_its_two_events() {
        assertThat(MEETINGS.events(Period.year(2023)))
                .extracting(Event::starts)
                .containsExactly(RoughDate.ofMonth(2023, 6), RoughDate.of(LocalDate.of(2023, 11, 28)));
    }

    @Test
    void all_activities_are_there_with_name_supplier_and_product() {
        var activities = overview(AFTER);
        assertThat(activities).hasSize(13);
        for (CSVRecord row : FACTS.rows("activities")) {
            var activity = activities.get(row.get("id")).activity();
            assertThat(activity.name().da()).isEqualTo(row.get("name_da"));
            assertThat(activity.name().en()).isEqualTo(row.get("name_en"));
            assertThat(activity.supplier() == null ? "" : activity.supplier()).isEqualTo(row.get("supplier"));
            assertThat(activity.product() == null ? "" : activity.product()).isEqualTo(row.get("product"));
            assertThat(activity.kind().name().toLowerCase().replace('_', ' ')).isEqualTo(row.get("kind"));
        }
    }

    @Test
    void chairs_and_leads_are_those_of_the_facts_with_their_doubts() {
        for (CSVRecord row : FACTS.rows("activities")) {
            var activity = overview(AFTER).get(row.get("id"));
            assertThat(told(activity.chair())).isEqualTo(row.get("chair_member"));
            assertThat(told(activity.lead())).isEqualTo(row.get("lead_member"));
        }
    }

    private static String told(RolePeriod role) {
        if (role == null) {
            return "";
        }
        var body = role.holder().body();
        var name = role.name().da();
        var words = body == null
                ? name
                : switch (body.value()) {
                    case "secretariat" -> "DIGIT";
                    case "chiefs-circle" ->
                        "chiefs' circle"
                                + (role.holder().municipality() == null
                                        ? ""
                                        : " (" + name.substring(name.lastIndexOf(' ') + 1) + ")");
                    default -> name;
                };
        return words + (role.certain() ? "" : "?");
    }

    @Test
    void the_overview_is_right_on_any_day_of_the_year() {
        assertThat(phases("2023-01-01"))
                .containsEntry("ams", Phase.IDEA)
                .containsEntry("erp", Phase.PROCUREMENT)
                .containsEntry("architecture", Phase.RUNNING)
                .doesNotContainKey("dental")
                .hasSize(12);
        assertThat(phases("2023-06-02")).containsEntry("dental", Phase.IDEA).hasSize(13);
        assertThat(phases("2023-07-01")).containsEntry("architecture", Phase.REDUCED);
        assertThat(phases("2023-09-30")).containsEntry("erp", Phase.PROCUREMENT);
        assertThat(phases("2023-10-01")).containsEntry("erp", Phase.IMPLEMENTATION);
        assertThat(phases("2023-11-02")).containsEntry("ams", Phase.IDEA);
        assertThat(phases("2023-11-03")).containsEntry("ams", Phase.PROCUREMENT);
        assertThat(phases("2023-12-31"))
                .containsAllEntriesOf(Map.of(
                        "sso", Phase.IMPLEMENTATION,
                        "esdh", Phase.OPERATIONS,
                        "idm", Phase.OPERATIONS,
                        "erp-data", Phase.PROCUREMENT,
                        "robotics", Phase.RUNNING,
                        "security", Phase.RUNNING,
                        "contracts", Phase.RUNNING,
                        "programme-leaders", Phase.RUNNING,
                        "good-acquisition", Phase.RUNNING));
    }

    @Test
    void every_milestone_keeps_how_well_its_date_is_known() {
        var told = PORTFOLIO.milestones(2023).stream()
                .map(milestone -> milestone.activity() + " " + milestone.due().iso()
                        + (milestone.due().doubtful() ? "?" : ""))
                .toList();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(FACTS.rows("milestones").stream()
                        .filter(row -> !row.get("activity").equals("association"))
                        .filter(row -> row.get("date").startsWith("2023"))
                        .map(row -> row.get("activity") + " " + row.get("date"))
                        .toList());
        assertThat(overview(LocalDate.of(2023, 12, 31)).get("ams").next().due().iso())
                .isEqualTo("2025-01-31");
    }

    @Test
    void there_is_a_final_text_about_every_activity_in_both_languages() {
        assertThat(PORTFOLIO.narratives(2023)).hasSize(26).allSatisfy(text -> {
            assertThat(text.state()).isEqualTo(NarrativeState.FINAL);
            assertThat(text.body()).hasSizeGreaterThan(80);
        });
        assertThat(PORTFOLIO.narratives(2023))
                .filteredOn(text -> text.key().lang() == Lang.EN)
                .hasSize(13);
    }

    @Test
    void decisions_lead_to_their_activities() {
        assertThat(PORTFOLIO.decisionsBehind(new ActivityId("ams"))).hasSize(5);
        assertThat(PORTFOLIO.decisionsBehind(new ActivityId("dental"))).containsExactly(new DecisionId("oga-2023-2"));
    }

    private static Map<String, Phase> phases(String day) {
        var phases = new TreeMap<String, Phase>();
        overview(LocalDate.parse(day))
                .forEach((id, activity) -> phases.put(id, activity.phase().phase()));
        return phases;
    }

    private static Map<String, ActivitySummary> overview(LocalDate day) {
        var byId = new TreeMap<String, ActivitySummary>();
        PORTFOLIO.overview(day).forEach(activity -> byId.put(activity.id().value(), activity));
        return byId;
    }
}
