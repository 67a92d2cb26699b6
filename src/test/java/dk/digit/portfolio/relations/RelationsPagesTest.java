package dk.digit.portfolio.relations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.web.LoggedIn;
import java.nio.charset.StandardCharsets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RelationsPagesTest {

    private static final String NEW = "/portfolio/activities/erp-data/relations/new";

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext sql;

    @Order(1)
    @Test
    void a_connection_is_said_drawn_and_told_at_both_ends() throws Exception {
        var secretariat = LoggedIn.as("secretariat", web);
        assertThat(page(relate(secretariat, NEW, "erp", "Støttesystemerne")))
                .contains("Vælg enten en anden aktivitet eller skriv et system.");
        assertThat(relate(secretariat, NEW, "erp", "").getStatus()).isEqualTo(303);
        assertThat(page(relate(secretariat, "/portfolio/activities/erp/relations/new", "erp-data", "")))
                .contains("Afhængigheden går i ring");

        assertThat(secretariat.reads("/portfolio/relations?asOf=2024-01-01"))
                .contains("<svg", "Afhænger af", "Data kommer fra det nye system", "3 – stærk");
        assertThat(secretariat.reads("/portfolio/relations?asOf=2023-09-30")).doesNotContain("<svg xmlns");
        assertThat(secretariat.reads("/portfolio/relations?asOf=2024-01-01&kind=SYNERGY"))
                .contains("Der er ingen sammenhænge");
        assertThat(secretariat.reads("/portfolio/activities/erp?asOf=2024-01-01"))
                .contains("Er forudsætning for");
        assertThat(secretariat.reads("/portfolio/activities/erp-data?asOf=2024-01-01"))
                .contains("Afhænger af");
    }

    @Order(2)
    @Test
    void only_who_keeps_the_activity_changes_it() throws Exception {
        var chief = LoggedIn.as("chief-roskilde", web);
        assertThat(chief.opens(NEW).getStatus()).isEqualTo(403);
        assertThat(relate(chief, NEW, "sso", "").getStatus()).isEqualTo(403);
        assertThat(chief.reads("/portfolio/relations?asOf=2024-01-01")).doesNotContain("/relations/new");
    }

    @Order(3)
    @Test
    void who_does_not_see_one_end_does_not_see_what_is_between() throws Exception {
        sql.execute("update portfolio.activity set audience = '{person:secretariat}' where id = 'erp'");
        var chief = LoggedIn.as("chief-roskilde", web);
        assertThat(chief.reads("/portfolio/relations?asOf=2024-01-01")).doesNotContain("Data kommer fra");
        assertThat(chief.reads("/portfolio/activities/erp-data?asOf=2024-01-01"))
                .doesNotContain("Afhænger af", ">erp<");
    }

    private static MockHttpServletResponse relate(LoggedIn who, String address, String other, String system)
            throws Exception {
        return who.submits(
                address,
                "kind",
                "DEPENDS_ON",
                "other",
                other,
                "system",
                system,
                "strength",
                "3",
                "why",
                "Data kommer fra det nye system",
                "from",
                "01-10-2023");
    }

    private static String page(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
