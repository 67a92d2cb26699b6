package dk.digit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An election by secret ballot, with two municipalities at their own browsers and one with a paper in the hand.
@Journey
class MembersElectInSecret {

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext sql;

    @BeforeAll
    void assemble() {
        sql.execute("insert into meetings.meeting (id, body, kind, held_on, state)"
                + " values ('election', 'general-assembly', 'EXTRAORDINARY', current_date, 'OPEN')");
        sql.execute("insert into meetings.agenda_item (meeting, number, kind, title, matter)"
                + " values ('election', 1, 'ELECTION', 'Valg til bestyrelsen', 'ELECTION')");
        sql.execute(
                "insert into meetings.attendance (meeting, municipality, state)"
                        + " select 'election', municipality, 'PRESENT' from association.membership where period @> current_date");
        sql.execute("insert into people.employment (username, municipality_code, function, period)"
                + " select 'chief-' || slug, code, 'CHIEF_EXECUTIVE', daterange(current_date - 1, null)"
                + " from association.municipality where slug in ('roskilde', 'koege')");
    }

    @Test
    void each_draws_a_paper_casts_it_as_nobody_and_finds_it_among_the_others() {
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat");
                var roskilde = Visitor.at(port).loggedInAs("chief-roskilde");
                var koege = Visitor.at(port).loggedInAs("chief-koege")) {
            var vote = prepares(secretariat);
            secretariat.opens(vote + "/open");
            confirms(secretariat);
            looks(secretariat, "vote-handing-out");
            draws(roskilde, vote);
            draws(koege, vote);
            looks(koege, "vote-drawn");
            secretariat.opens(vote);
            secretariat
                    .main()
                    .getByRole(AriaRole.ROW)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Lejre"))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            secretariat.opens(vote + "/start");
            confirms(secretariat);

            casts(roskilde, vote, "Kandidat A");
            casts(koege, vote, "Kandidat B");

            secretariat.opens(vote + "/count");
            looks(secretariat, "vote-count");
            secretariat.types("total-2", "1");
            secretariat.saves();
            assertThat(secretariat.main().locator(".vote-sentence"))
                    .containsText("Kandidat A 1, Kandidat B 2, blanke 0");
            koege.opens(vote);
            assertThat(koege.main().locator("[data-secret-vote] > [role=status]"))
                    .hasText("2 af 2 stemmesedler har en gyldig underskrift. 1 af dem er dine.");
            koege.main().locator("[data-secret-vote] summary").click();
            assertThat(koege.main()
                            .getByRole(AriaRole.ROW)
                            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Kandidat B"))
                            .locator("[data-own]"))
                    .hasText("Din");
            looks(koege, "vote-closed");
        }
    }

    private static String prepares(Visitor secretariat) {
        secretariat.opens("/meetings/meetings/election/votes/new");
        looks(secretariat, "vote-form");
        secretariat.field("item").selectOption("1. Valg til bestyrelsen");
        secretariat.types("questionDa", "Hvem skal i bestyrelsen?");
        secretariat.field("matter").selectOption("ELECTION");
        secretariat.main().locator("input[name=method][value=SECRET] + label").click();
        secretariat.types("candidates", "Kandidat A\nKandidat B");
        secretariat.saves();
        secretariat.page().waitForURL("**/meetings/votes/*");
        return secretariat.place();
    }

    private static void confirms(Visitor secretariat) {
        secretariat.saves();
        secretariat.page().waitForURL(url -> !url.matches(".*/(open|start)"));
    }

    private static void draws(Visitor voter, String vote) {
        voter.opens(vote);
        voter.main().locator("[data-municipality]").click();
        assertThat(voter.main().locator(".ballot-paper [role=status]"))
                .containsText("Stemmesedlen ligger i denne browser");
    }

    private static void casts(Visitor voter, String vote, String candidate) {
        List<String> cookies = new ArrayList<>();
        voter.page().onRequest(request -> {
            if (request.url().endsWith("/box")) {
                cookies.add(String.valueOf(request.allHeaders().get("cookie")));
            }
        });
        voter.opens(vote);
        form(voter.page())
                .locator("label", new com.microsoft.playwright.Locator.LocatorOptions().setHasText(candidate))
                .click();
        looks(voter, "vote-ballot");
        form(voter.page()).locator("button").click();
        assertThat(voter.main().locator("form.ballot-paper [role=status]")).containsText("Stemmen er afgivet.");
        assertThat(cookies).as("who sends the ballot is not said").containsExactly("null");
    }

    private static com.microsoft.playwright.Locator form(Page page) {
        return page.locator("main form.ballot-paper");
    }

    private static void looks(Visitor visitor, String name) {
        assertThat(Inspection.ofShown(visitor, name)).as(name).isEmpty();
    }
}
