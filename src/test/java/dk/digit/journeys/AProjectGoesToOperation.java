package dk.digit.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dk.digit.association.BodyId;
import dk.digit.meetings.DecisionId;
import dk.digit.meetings.Meetings;
import dk.digit.meetings.NewDecision;
import dk.digit.meetings.Proposer;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.MovingClock;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.documents.Documents;
import dk.digit.portfolio.documents.DocumentsFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// A project from a municipality's idea to joint operation: through every gate of DIGIT's model, each refused with
/// what is missing before it is passed, and live in two waves; and two days of it compared.
@Journey
@Import(MovingClock.Set.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AProjectGoesToOperation {

    private static final String PROJECT = "/portfolio/activities/flytning";
    private static final Locator.CheckOptions FORCE = new Locator.CheckOptions().setForce(true);
    private static final Map<String, List<String>> WAVES =
            Map.of("1", List.of("0265", "0350"), "2", List.of("0316", "0259"));

    @LocalServerPort
    private int port;

    @Autowired
    private MovingClock clock;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Documents documents;

    @Test
    @Order(1)
    void a_municipality_has_an_idea_that_becomes_a_project_by_a_decision() {
        clock.standsAt("2027-01-11T09:00:00");
        decides("flytning-start", "2027-01-10");
        String idea;
        try (var chief = Visitor.at(port).loggedInAs("chief-roskilde")) {
            chief.opens("/portfolio/ideas/new");
            chief.types("title", "Fælles flytning");
            chief.types("need", "Borgere, der flytter, melder det samme tre steder.");
            chief.types("value", "Borgeren melder flytning ét sted.");
            chief.main().locator(".form-buttons button[name=send]").click();
            chief.page().waitForURL(url -> !url.contains("/new"));
            idea = chief.place();
        }
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            IdeaRound.weigh(secretariat);
            IdeaRound.score(secretariat, idea, "4");
            secretariat.opens(idea + "/activity");
            secretariat.page().selectOption("#decision", "flytning-start");
            secretariat.types("nameDa", "Fælles flytning");
            secretariat.types("nameEn", "Joint moving");
            secretariat.types("id", "flytning");
            secretariat.main().locator("input[name=kind][value=PROJECT]").check(FORCE);
            secretariat.main().locator("input[name=phase][value=IDEA]").check(FORCE);
            secretariat.saves();
            secretariat.page().waitForURL("**" + PROJECT + "**");
            assertThat(secretariat.main().textContent()).contains("Fælles flytning", "Idéfase");
            assertThat(secretariat.complaintsSinceLastAsked()).isEmpty();
        }
    }

    @Test
    @Order(2)
    void the_gate_into_analysis_says_what_is_missing_and_opens_when_nothing_is() {
        clock.standsAt("2027-02-01T09:00:00");
        decides("flytning-analysis", "2027-01-31");
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            secretariat.opens(PROJECT + "/gates/analysis");
            passes(secretariat, null);
            assertThat(secretariat.main().locator(".error-summary").textContent())
                    .contains("Beslutningen mangler", "Spørgsmål 1 er ikke besvaret", "Kommissorium")
                    .contains("Styregruppeformand", "Projektleder");
            assertThat(secretariat.complaintsSinceLastAsked()).hasSize(1); // that it was refused

            answers(secretariat, "analysis");
            takesRole(secretariat, "CHAIR", "0265");
            takesRole(secretariat, "LEAD", "0350");
            writes(secretariat, "mandate", "flytning-analysis", LocalDate.of(2027, 2, 1));
            goesThrough(secretariat, "analysis", "flytning-analysis");
            assertThat(secretariat.main().textContent())
                    .contains("Tjekliste", "Kommissorium", "Roskilde", "Fingeraftryk");
        }
    }

    @Test
    @Order(3)
    void municipalities_lend_the_people_that_procurement_and_implementation_ask_for() {
        clock.standsAt("2027-05-03T09:00:00");
        decides("flytning-procurement", "2027-05-01");
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            for (String role : List.of("ARCHITECT", "CONTRACT_MANAGER", "TEST_LEAD")) {
                asksFor(secretariat, role);
            }
            answers(secretariat, "procurement");
            secretariat.opens(PROJECT + "/gates/procurement");
            assertThat(secretariat.main().locator(".gate-missing").textContent())
                    .contains("It-arkitekt", "Projektinitieringsdokument", "Faseovergangsnotat");
        }
        try (var chief = Visitor.at(port).loggedInAs("chief-roskilde")) {
            chief.opens("/portfolio/requests");
            var asked = chief.main().locator("select[name^=answer-]");
            assertThat(asked.count()).isEqualTo(3);
            for (int i = 0; i < 3; i++) {
                asked.nth(i).selectOption("COMES");
                chief.main().locator("input[name^=person-]").nth(i).fill("Konsulent i Roskilde");
            }
            chief.saves();
            assertThat(chief.complaintsSinceLastAsked()).isEmpty();
        }
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            writes(secretariat, "pid", "flytning-procurement", LocalDate.of(2027, 5, 3));
            writes(secretariat, "gate-note", "flytning-procurement", LocalDate.of(2027, 5, 3));
            goesThrough(secretariat, "procurement", "flytning-procurement");

            clock.standsAt("2028-01-10T09:00:00");
            decides("flytning-implementation", "2028-01-08");
            answers(secretariat, "implementation");
            goesThrough(secretariat, "implementation", "flytning-implementation");
        }
    }

    @Test
    @Order(4)
    void two_waves_go_live_step_by_step_on_the_board() {
        clock.standsAt("2028-02-01T09:00:00");
        decides("flytning-operations", "2028-01-31");
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            secretariat.opens(PROJECT + "/waves/new");
            plansWave(secretariat, "1", "01-06-2028");
            secretariat.opens(PROJECT + "/waves/new");
            plansWave(secretariat, "2", "01-10-2028");
            WAVES.forEach((wave, municipalities) -> places(secretariat, wave, municipalities));
            answers(secretariat, "operations");
            writes(secretariat, "closure-report", "flytning-operations", LocalDate.of(2028, 2, 1));
            writes(secretariat, "gate-note", "flytning-operations", LocalDate.of(2028, 2, 1));

            clock.standsAt("2028-06-01T09:00:00");
            reports(secretariat, "1", "01-06-2028");
            secretariat.opens(PROJECT + "/waves");
            assertThat(secretariat.main().locator("#wave-1").textContent()).contains("Roskilde", "Lejre", "2 af 2");
            assertThat(secretariat.main().locator("#wave-2").textContent()).contains("Holbæk", "Køge", "0 af 2");
            secretariat.opens(PROJECT + "/gates/operations");
            assertThat(secretariat.main().locator(".gate-missing").textContent())
                    .contains("Holbæk", "Køge")
                    .doesNotContain("Lejre");

            clock.standsAt("2028-10-02T09:00:00");
            reports(secretariat, "2", "02-10-2028");
            goesThrough(secretariat, "operations", "flytning-operations");
            secretariat.opens(PROJECT);
            assertThat(secretariat.main().textContent()).contains("Drift og videreudvikling");
        }
    }

    @Test
    @Order(5)
    void two_days_are_compared_in_one_view() {
        try (var board = Visitor.at(port).loggedInAs("board")) {
            board.opens("/portfolio/changes?since=2028-01-09&until=2028-10-02");
            var told = board.main().textContent();
            assertThat(told)
                    .contains("Fælles flytning", "Anskaffelsesfase", "Drift og videreudvikling", "Roskilde", "Køge");
            board.opens("/portfolio/changes?since=2028-06-02&until=2028-10-02");
            assertThat(board.main().textContent()).contains("Køge").doesNotContain("Lejre gik i drift");
            assertThat(board.complaintsSinceLastAsked()).isEmpty();
        }
    }

    // ---- what is done again and again

    private void decides(String id, String day) {
        meetings.record(new NewDecision(
                new DecisionId(id),
                new NewDecision.ByBody(new BodyId("general-assembly"), RoughDate.parse(day)),
                new Bilingual("Projektet om flytning går videre (" + id + ").", "Moving goes on (" + id + ")."),
                Proposer.BOARD,
                null));
    }

    private static void answers(Visitor secretariat, String phase) {
        secretariat.opens(PROJECT + "/gates/" + phase);
        for (var yes :
                secretariat.main().locator("input[type=radio][value=YES]").all()) {
            yes.check(FORCE);
        }
        secretariat
                .main()
                .locator("form[action*='/answers'] button[type=submit]")
                .click();
        secretariat.page().waitForURL("**/gates/" + phase);
    }

    private static void passes(Visitor secretariat, String decision) {
        if (decision != null) {
            secretariat.page().selectOption("#decision", decision);
        }
        secretariat.main().locator("form[action*='/pass'] button[type=submit]").click();
    }

    private static void goesThrough(Visitor secretariat, String phase, String decision) {
        secretariat.opens(PROJECT + "/gates/" + phase);
        assertThat(secretariat.main().textContent()).contains("Alt er på plads");
        passes(secretariat, decision);
        secretariat.page().waitForURL("**/gates/passed/*");
        assertThat(secretariat.complaintsSinceLastAsked()).isEmpty();
    }

    private static void takesRole(Visitor secretariat, String role, String municipality) {
        secretariat.opens(PROJECT + "/roles");
        secretariat.main().locator("input[name=role][value=" + role + "]").check(FORCE);
        secretariat.page().selectOption("#municipality", municipality);
        secretariat.types("from", "01-02-2027");
        secretariat.saves();
        secretariat.page().waitForURL("**" + PROJECT);
    }

    private static void asksFor(Visitor secretariat, String role) {
        secretariat.opens(PROJECT + "/people/ask");
        secretariat.page().selectOption("#role", role);
        secretariat.page().selectOption("#holder", "0265");
        secretariat.types("from", "03-05-2027");
        secretariat.types("hours", "10");
        secretariat.saves();
        secretariat.page().waitForURL("**/people");
    }

    /// Writing its chapters is shown elsewhere; it is approved here.
    private void writes(Visitor secretariat, String template, String decision, LocalDate day) {
        var id = DocumentsFixture.on(documents).inReview("flytning", template, Lang.DA, day);
        secretariat.opens(PROJECT + "/documents/" + id.value() + "/approve");
        secretariat
                .main()
                .locator("input[name=approver][value=GENERAL_ASSEMBLY]")
                .check(FORCE);
        secretariat.page().selectOption("#decision", decision);
        secretariat.saves();
        secretariat.page().waitForURL("**/documents/" + id.value());
    }

    private static void plansWave(Visitor secretariat, String number, String goLive) {
        secretariat.types("number", number);
        secretariat.types("goLive", goLive);
        secretariat.saves();
        secretariat.page().waitForURL("**/waves");
    }

    private static void places(Visitor secretariat, String wave, List<String> municipalities) {
        secretariat.opens(PROJECT + "/waves/places");
        secretariat.main().locator("input[name=wave][value='" + wave + "']").check(FORCE);
        for (String municipality : municipalities) {
            secretariat.main().locator("input[value='" + municipality + "']").check(FORCE);
        }
        secretariat.types("from", "01-02-2028");
        secretariat.saves();
        confirms(secretariat);
    }

    private static void reports(Visitor secretariat, String wave, String day) {
        for (String step : List.of("CLARIFIED", "CONFIGURED", "DATA_CONVERTED", "TRAINED", "TESTED", "LIVE")) {
            secretariat.opens(PROJECT + "/waves/" + wave + "/steps?step=" + step);
            secretariat.main().locator("input[name=state][value=DONE]").check(FORCE);
            secretariat.types("since", day);
            secretariat.saves();
            confirms(secretariat);
        }
    }

    private static void confirms(Visitor secretariat) {
        secretariat.main().locator("button[name=seen]").click();
        secretariat.page().waitForURL("**/waves");
    }
}
