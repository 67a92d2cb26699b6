package dk.digit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.web.LoggedIn;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;

/// Each comes to the front page for something else and sees that first.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class HomePagesTest {

    private static final Pattern TITLE = Pattern.compile("<h2 class=\"h3\"><a [^>]*>([^<]*)</a></h2>");

    @Autowired
    private MockMvc web;

    @Test
    void a_chief_of_digitalisation_sees_the_own_municipality_first() throws Exception {
        assertThat(cards("chief-roskilde")).first().isEqualTo("Roskilde Kommune");
        assertThat(cards("chief-slagelse")).first().isEqualTo("Slagelse Kommune");
        assertThat(cards("security-holbaek")).first().isEqualTo("Holbæk Kommune");
    }

    @Test
    void a_project_lead_sees_the_activities_led_first_and_others_no_such_card() throws Exception {
        assertThat(cards("projectlead")).first().isEqualTo("Mine aktiviteter");
        assertThat(cards("controller")).doesNotContain("Mine aktiviteter");
        var page = LoggedIn.as("projectlead", web).reads("/");
        assertThat(page.substring(page.indexOf("Mine aktiviteter"))).contains("/portfolio/activities/erp");
    }

    @Test
    void controller_and_auditor_see_the_accounts_first_and_the_secretariat_the_empty_seats() throws Exception {
        assertThat(cards("controller")).first().isEqualTo("Regnskaberne");
        assertThat(cards("auditor")).first().isEqualTo("Regnskaberne");
        assertThat(cards("secretariat"))
                .filteredOn(card -> !card.startsWith("Venter"))
                .first()
                .isEqualTo("Ledigt nu");
    }

    @Test
    void what_waits_for_a_decision_is_told_to_whoever_can_take_it() throws Exception {
        var lead = LoggedIn.as("projectlead", web);
        lead.submits("/portfolio/activities/erp/texts/2024/da/edit", "body", "Et år.", "version", "0");
        assertThat(cards("secretariat")).doesNotContain("Venter på din afgørelse");
        lead.submits("/portfolio/activities/erp/texts/2024/da/review", "after", "1");
        assertThat(cards("secretariat")).contains("Venter på din afgørelse");
        assertThat(cards("projectlead")).doesNotContain("Venter på din afgørelse");
    }

    private List<String> cards(String username) throws Exception {
        return TITLE.matcher(LoggedIn.as(username, web).reads("/"))
                .results()
                .map(title -> title.group(1))
                .toList();
    }
}
