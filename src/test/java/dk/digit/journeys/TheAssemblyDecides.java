package dk.digit.journeys;

import static dk.digit.platform.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dk.digit.association.WorkFunction;
import dk.digit.people.People;
import dk.digit.platform.time.MovingClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// A whole ordinary assembly: called in time, its agenda with a proposal in time and one too late, who is
/// there and by proxy, four votes of which one falls by its rule, an election by secret ballot, minutes that
/// are approved, signed and locked, and what came of it.
@Journey
@Import(MovingClock.Set.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TheAssemblyDecides {

    private static final String TO_START = "at tandplejeprojektet sættes i gang";

    @LocalServerPort
    private int port;

    @Autowired
    private MovingClock clock;

    @Autowired
    private People people;

    @Autowired
    private DSLContext sql;

    private String meeting = "";
    private String project = "";

    @BeforeAll
    void chief_executives_have_accounts() {
        clock.standsAt("2027-04-01T09:00:00");
        for (var one : Map.of("ce-koege", "0259", "ce-roskilde", "0265").entrySet()) {
            people.createDemonstrationAccount(
                    one.getKey(),
                    "Kommunaldirektør " + one.getValue(),
                    Set.of(),
                    one.getValue(),
                    LocalDate.of(2027, 1, 1));
            people.employ(one.getKey(), one.getValue(), WorkFunction.CHIEF_EXECUTIVE, LocalDate.of(2027, 1, 1));
        }
    }

    @Test
    @Order(1)
    void it_is_called_in_time_and_takes_proposals_until_the_day_the_bylaws_say() {
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            var assembly = Assembly.planned(secretariat, "02-06-2027");
            meeting = assembly.path();
            assembly.confirms(meeting + "/calling/notice");
            clock.standsAt("2027-04-20T10:00:00");
            var inTime = proposes("board", "Tandplejeprojektet", TO_START);
            clock.standsAt("2027-05-10T10:00:00");
            assembly.confirms(meeting + "/calling/agenda");
            clock.standsAt("2027-05-28T10:00:00");
            var late = proposes("chief-koege", "Et sent forslag", "at noget andet sættes i gang");

            settles(secretariat, assembly, inTime, "ON_AGENDA", "BINDING_PROJECT", "");
            secretariat.opens(late);
            assertThat(secretariat.main().textContent()).contains("For sent");
            settles(secretariat, assembly, late, "REJECTED", "ORDINARY", "Forslaget kom efter fristen.");
            secretariat.opens(meeting + "/agenda");
            assertThat(secretariat.main().textContent())
                    .contains("Valg af dirigent", "Tandplejeprojektet", "Afvist")
                    .doesNotContain("Et sent forslagTil beslutning");
            secretariat.opens(meeting + "/calling");
            assertThat(secretariat.main().textContent()).contains("Indkaldt i tide");
            assertThat(secretariat.complaintsSinceLastAsked()).isEmpty();
        }
    }

    @Test
    @Order(2)
    void eight_are_there_and_one_votes_by_proxy() {
        clock.standsAt("2027-06-02T10:00:00");
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            secretariat.opens(meeting + "/open");
            secretariat.main().locator("form button[type=submit]").first().click();
            secretariat.opens(meeting + "/attendance");
            secretariat.main().locator(".page-head button").click();
            for (String code : List.of("0390", "0370", "0376")) {
                secretariat
                        .main()
                        .locator("form[action*='" + code + "/excused'] button")
                        .click();
            }
            secretariat.page().selectOption("#giver", "0390");
            secretariat.page().selectOption("#holder", "0316");
            secretariat.main().locator("#written").check(new Locator.CheckOptions().setForce(true));
            secretariat
                    .main()
                    .locator("form[action*='/proxies'] .form-buttons button")
                    .click();
            assertThat(secretariat.main().textContent())
                    .contains("8 af 11 er til stede", "Beslutningsdygtig", "1 fraværende stemmer ved fuldmagt");
        }
    }

    @Test
    @Order(3)
    void three_votes_are_adopted_and_a_change_of_the_bylaws_falls_short_of_two_thirds_of_all() {
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            var assembly = Assembly.at(secretariat, meeting);
            assertThat(hands(assembly, "Årsregnskab", "Regnskabet godkendes", "ACCOUNTS"))
                    .contains("vedtaget");
            assertThat(hands(assembly, "Budget", "Budgettet godkendes", "BUDGET", "0253", "0350"))
                    .contains("vedtaget");
            assertThat(hands(assembly, "Indkomne forslag", "Vedtægterne ændres", "BYLAWS", "0253", "0350"))
                    .contains("orkastet");
            assertThat(hands(assembly, "Tandplejeprojektet", "Projektet sættes i gang", "BINDING_PROJECT"))
                    .contains("vedtaget");
        }
    }

    @Test
    @Order(4)
    void an_election_is_secret_and_each_voter_finds_the_own_ballot() {
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat");
                var holbaek = Visitor.at(port).loggedInAs("board");
                var koege = Visitor.at(port).loggedInAs("ce-koege");
                var roskilde = Visitor.at(port).loggedInAs("ce-roskilde")) {
            var assembly = Assembly.at(secretariat, meeting);
            var election = assembly.votes(
                    "Valg til bestyrelse", "Valg af nyt medlem", "ELECTION", "SECRET", "Køge Kommune\nLejre Kommune");
            assembly.confirms(election + "/open");
            for (Visitor voter : List.of(holbaek, koege, roskilde)) {
                voter.opens(election);
                for (var button :
                        voter.main().locator("button[data-municipality]").all()) {
                    button.click();
                    button.locator("xpath=following-sibling::p")
                            .filter(new Locator.FilterOptions().setHasText("."))
                            .waitFor();
                }
            }
            assembly.confirms(election + "/start");
            for (Visitor voter : List.of(holbaek, koege, roskilde)) {
                casts(voter, election);
            }
            assembly.confirms(election + "/close");
            assertThat(secretariat.main().locator(".vote-sentence").textContent())
                    .contains("Køge Kommune");
            koege.opens(election);
            koege.main().locator("details").first().evaluate("d => d.open = true");
            koege.main().locator("td[data-own]:not(:empty)").first().waitFor();
            assertThat(koege.main().locator("td[data-own]:not(:empty)").count()).isEqualTo(1);
            assertThat(koege.complaintsSinceLastAsked()).isEmpty();
        }
    }

    @Test
    @Order(5)
    void minutes_are_sent_out_approved_signed_and_locked() {
        clock.standsAt("2027-06-03T09:00:00");
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat");
                var chair = Visitor.at(port).loggedInAs("board")) {
            var assembly = Assembly.at(secretariat, meeting);
            assembly.confirms(meeting + "/close");
            secretariat.opens(meeting + "/minutes");
            assembly.presses("ferat");
            resolves(secretariat);
            secretariat.opens(meeting + "/minutes/people");
            secretariat.page().selectOption("#chair", "0316");
            secretariat.page().selectOption("#minuteTaker", "secretariat");
            secretariat.saves();
            assembly.fills(meeting + "/minutes/send", Map.of("until", "10-06-2027"));
            chair.opens(meeting + "/minutes");
            assertThat(chair.main().textContent()).contains("vedtaget", "Køge Kommune", TO_START);
            clock.standsAt("2027-06-11T09:00:00");
            secretariat.opens(meeting + "/minutes/approve");
            assembly.choose("how", "BY_SILENCE");
            secretariat.types("on", "11-06-2027");
            secretariat.saves();
            assertThat(secretariat
                            .main()
                            .locator(".alert-error, .alert-warning")
                            .allTextContents())
                    .isEmpty();
            signs(secretariat);
            signs(chair);
            secretariat.opens(meeting + "/minutes");
            assertThat(secretariat.main().textContent()).contains("låst");
            var pdf = secretariat.asks(meeting + "/minutes/1/minutes.pdf").body();
            assertThatPdf(pdf).isAccessibleAndLasting().contains("Tandplejeprojektet", "Køge Kommune", "Fuldmagt");
            assertThat(secretariat.complaintsSinceLastAsked()).isEmpty();
        }
    }

    @Test
    @Order(6)
    void what_was_decided_is_followed_as_a_task_and_told_in_the_report() {
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            project = sql.fetchValue("select id from meetings.decision where text_da like '%tandplejeprojektet%'")
                    .toString();
            secretariat.opens("/meetings/decisions/" + project + "/edit");
            secretariat.types("due", "31-12-2027");
            secretariat.saves();
            secretariat.opens("/meetings/decisions?state=OPEN");
            assertThat(secretariat.main().textContent()).contains("tandplejeprojektet");
            secretariat.opens("/meetings/decisions/outstanding?asOf=2028-01-15");
            assertThat(secretariat.main().textContent()).contains("tandplejeprojektet");
            clock.standsAt("2028-01-15T09:00:00");
            secretariat.opens("/report/years/2027");
            assertThat(secretariat.main().textContent()).contains("tandplejeprojektet");
        }
    }

    private String proposes(String user, String title, String recommendation) {
        try (var proposer = Visitor.at(port).loggedInAs(user)) {
            proposer.opens(meeting + "/proposals/new");
            proposer.page()
                    .selectOption(
                            "#proposer",
                            proposer.field("proposer")
                                    .locator("option[value^='municipality:']")
                                    .first()
                                    .getAttribute("value"));
            proposer.types("title", title);
            proposer.types("recommendation", recommendation);
            proposer.saves();
            return proposer.place();
        }
    }

    private static void settles(
            Visitor secretariat, Assembly assembly, String proposal, String outcome, String matter, String reason) {
        secretariat.opens(proposal);
        assembly.choose("outcome", outcome);
        secretariat.page().selectOption("#matter", matter);
        secretariat.types("reason", reason);
        secretariat.saves();
    }

    private static String hands(Assembly assembly, String item, String question, String matter, String... against) {
        return assembly.hands(assembly.votes(item, question, matter, "SHOW_OF_HANDS", ""), against);
    }

    private static void casts(Visitor voter, String election) {
        voter.opens(election);
        var papers = voter.main().locator("form.ballot-paper");
        papers.first().waitFor();
        for (int i = 0; i < papers.count(); i++) {
            var paper = papers.nth(i);
            paper.locator("input[value='1']").check(new Locator.CheckOptions().setForce(true));
            paper.locator("button[type=submit]").click();
            paper.locator("fieldset:disabled").waitFor();
        }
    }

    private void signs(Visitor signer) {
        signer.opens(meeting + "/minutes/sign");
        signer.main().locator("form button[type=submit]").first().click();
    }

    /// Every item that decides gets its words; the project's recommendation becomes decisions.
    private void resolves(Visitor secretariat) {
        var items = secretariat.main().locator("a[href*='/minutes/items/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        for (String item : items) {
            secretariat.opens(item);
            secretariat.types("discussion", "Alle var enige.");
            secretariat.types("resolution", "Indstillingen blev behandlet som stemt.");
            secretariat.saves();
        }
        secretariat.main().locator("form[action$='/decisions'] button").first().click();
    }
}
