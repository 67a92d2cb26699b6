package dk.digit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A chief of digitalisation logs in with the municipality's own log-in: DIGIT asks a broker, the broker
/// asks the municipality over SAML, as the common Context Handler does.
@Journey
class ChiefComesFromTheMunicipality {

    private static final String PROVIDER = "/people/providers/context-handler";
    private static final Pattern LOG_IN_OF_ROSKILDE = Pattern.compile("/realms/roskilde/");

    @LocalServerPort
    private int port;

    private Keycloak keycloak;

    @BeforeAll
    void an_administrator_connects_the_broker() {
        keycloak = Keycloak.starting(port);
        try (var admin = Visitor.at(port).loggedInAs("admin")) {
            describe(admin);
            map(admin);
            keycloak.awaitReady();
            admin.main().locator("form[action$='/test'] button").click();
            assertThat(admin.main()).containsText("Udbyderen kender klienten og dens hemmelighed.");
            assertThat(admin.main().locator(".badge-error")).hasCount(0);
            admin.main().locator("form[action$='/enable'] button").click();
        }
    }

    @AfterAll
    void stop() {
        keycloak.close();
    }

    @Test
    void sees_the_own_municipality_edits_it_and_is_refused_at_another_s() {
        try (var chief = Visitor.at(port)) {
            comesIn(chief, "digitaliseringschef");
            assertThat(chief.page().locator(".account")).containsText("Digitaliseringschef, Roskilde");

            chief.opens("/association/members/roskilde");
            assertThat(chief.main().locator("h1")).hasText("Roskilde Kommune");
            chief.main().locator(".page-head a[href$='/edit']").click();
            chief.types("populationSource", "kommunens egen opgørelse");
            chief.saves();
            chief.page().waitForURL("**/association/members/roskilde");
            assertThat(chief.main().locator(".alert-success")).isVisible();

            chief.opens("/association/members/slagelse");
            assertThat(chief.main().locator(".page-head a[href$='/edit']")).hasCount(0);
            chief.opens("/association/members/slagelse/edit");
            assertThat(chief.main().locator("h1")).hasText("Du har ikke adgang til det her");
            assertThat(chief.main()).containsText("Slagelse");

            chief.complaintsSinceLastAsked();
            chief.page().locator(".log-off button").click();
            chief.page().waitForURL("**/login?out");
            assertThat(chief.main()).containsText("Du er logget ud.");
            assertThat(chief.complaintsSinceLastAsked()).isEmpty();

            goesTo(chief);
            assertThat(chief.page().locator("#password")).isVisible();
        }
    }

    @Test
    void who_is_logged_in_too_lightly_is_told_so_and_can_come_back_as_somebody_else() {
        try (var chief = Visitor.at(port)) {
            goesTo(chief);
            logsIn(chief, "vikar");
            chief.page().waitForURL("**/login/refused");
            assertThat(chief.main())
                    .containsText("Du er logget ind på sikringsniveauet Lav. Her kræves mindst Betydelig.");
            assertThat(Inspection.ofShown(chief, "login-refused-da").stream()
                            .filter(finding -> !finding.contains("403"))
                            .toList())
                    .isEmpty();

            chief.follows("Log ud hos Fælles log-ind");
            chief.page().waitForURL("**/login?out");
            comesIn(chief, "digitaliseringschef");
            assertThat(chief.page().locator(".account")).containsText("Digitaliseringschef, Roskilde");
        }
    }

    @Test
    void who_has_no_function_here_waits_until_an_administrator_lets_them_in() {
        try (var newcomer = Visitor.at(port);
                var admin = Visitor.at(port).loggedInAs("admin")) {
            goesTo(newcomer);
            logsIn(newcomer, "konsulent");
            newcomer.page().waitForURL("**/people/waiting");
            assertThat(newcomer.main().locator("h1")).hasText("Du skal godkendes først");
            assertThat(Inspection.ofShown(newcomer, "waiting-da")).isEmpty();

            admin.opens("/people/newcomers");
            admin.follows("Konsulent, Roskilde");
            assertThat(admin.main()).containsText("konsulent");
            assertThat(Inspection.ofShown(admin, "newcomer-da")).isEmpty();
            admin.field("function").selectOption("CONSULTANT");
            admin.saves();
            assertThat(admin.main()).containsText("Ingen venter.");

            newcomer.follows("Se, om jeg er godkendt");
            assertThat(newcomer.place()).isEqualTo("/");
        }
    }

    private void describe(Visitor admin) {
        admin.opens("/people/providers/new");
        admin.types("id", "context-handler");
        admin.types("name", "Fælles log-ind");
        admin.types("issuer", keycloak.realm("context-handler"));
        admin.types("clientId", "digit");
        admin.types("secret", "example-secret-of-a-test");
        admin.types("municipalityClaim", "cvr");
        admin.types("functionClaim", "functions");
        admin.types("assuranceClaim", "loa");
        admin.field("least").selectOption("SUBSTANTIAL");
        admin.saves();
        admin.page().waitForURL("**" + PROVIDER);
    }

    private static void map(Visitor admin) {
        admin.types("value", "digitaliseringschef");
        admin.field("function").selectOption("CHIEF_DIGITALISATION_OFFICER");
        admin.saves();
        assertThat(admin.main().locator(".alert-success")).isVisible();
    }

    private void goesTo(Visitor visitor) {
        visitor.opens("/");
        assertThat(visitor.place()).isEqualTo("/login");
        visitor.follows("Fælles log-ind");
        visitor.page().waitForURL(Pattern.compile("/realms/context-handler/"));
        visitor.page().locator("#social-roskilde").click();
        visitor.page().waitForURL(LOG_IN_OF_ROSKILDE);
    }

    private static void logsIn(Visitor visitor, String function) {
        visitor.page().locator("#username").fill(function);
        visitor.page().locator("#password").fill("eksempel-" + function);
        visitor.page().locator("#kc-login").click();
    }

    private void comesIn(Visitor visitor, String function) {
        goesTo(visitor);
        logsIn(visitor, function);
        visitor.page().waitForURL("http://localhost:" + port + "/");
    }
}
