package dk.digit.benefits.map;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.web.LoggedIn;
import dk.digit.portfolio.ActivityId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// A benefit map that is drawn by forms, without script.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BenefitMapPagesTest {

    private static final ActivityId ERP = new ActivityId("erp");
    private static final String MAP = "/benefits/activities/erp/map";

    @Autowired
    private MockMvc web;

    @Autowired
    private BenefitMaps maps;

    private LoggedIn secretariat;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
    }

    @Order(1)
    @Test
    void things_are_put_on_the_map_and_linked_onwards() throws Exception {
        assertThat(secretariat.reads(MAP)).contains("Diagrammet er tomt");
        assertThat(page(secretariat.submits(MAP + "/nodes/new", "kind", "BENEFIT")))
                .contains("role=\"alert\"");
        assertThat(page(secretariat.submits(MAP + "/nodes/new", "kind", "DELIVERABLE")))
                .contains("role=\"alert\"");
        put("DELIVERABLE", "Nyt økonomisystem");
        put("OBJECTIVE", "Færre fejl i bilag");
        put("PURPOSE", "Mere tid til borgerne");
        assertThat(link("DELIVERABLE", "OBJECTIVE").getStatus()).isEqualTo(303);
        assertThat(page(link("OBJECTIVE", "DELIVERABLE"))).contains("En pil fører mod højre");

        assertThat(secretariat.reads(MAP))
                .contains("<svg", "Nyt økonomisystem", "Løse ender", "Målet fører ikke til en gevinst.");
        assertThat(secretariat.reads(MAP + "?lang=en")).contains("Benefit map", "No benefit serves the purpose.");
    }

    @Order(2)
    @Test
    void a_benefit_comes_from_its_profile() throws Exception {
        assertThat(secretariat
                        .submits(
                                "/benefits/activities/erp/new",
                                "nameDa",
                                "Hurtigere bogføring",
                                "type",
                                "FREED_TIME",
                                "better",
                                "LESS",
                                "measureDa",
                                "Minutter",
                                "unit",
                                "minut")
                        .getStatus())
                .isEqualTo(303);
        var form = secretariat.reads(MAP + "/nodes/new?kind=BENEFIT");
        assertThat(form).contains("Hurtigere bogføring");
        var id = form.replaceAll("(?s).*<option value=\"(\\d+)\"[^>]*>Hurtigere bogføring.*", "$1");
        assertThat(secretariat
                        .submits(MAP + "/nodes/new", "kind", "BENEFIT", "benefit", id)
                        .getStatus())
                .isEqualTo(303);
        link("OBJECTIVE", "BENEFIT");
        link("BENEFIT", "PURPOSE");
        assertThat(secretariat.reads(MAP)).contains("Alt hænger sammen", "href=\"/benefits/profiles/" + id + "\"");
    }

    @Order(3)
    @Test
    void things_are_renamed_unlinked_and_taken_away_by_whoever_keeps_the_activity() throws Exception {
        var objective = node("OBJECTIVE");
        var address = MAP + "/nodes/" + objective.id();
        assertThat(secretariat
                        .submits(address, "version", "0", "nameDa", "Nyt navn")
                        .getStatus())
                .isEqualTo(409);
        assertThat(secretariat
                        .submits(address, "version", String.valueOf(objective.version()), "nameDa", "Rigtige bilag")
                        .getStatus())
                .isEqualTo(303);
        assertThat(secretariat.reads(MAP)).contains("Rigtige bilag");
        var link = MAP + "/links/" + node("DELIVERABLE").id() + "/" + objective.id();
        assertThat(secretariat.reads(link)).contains("Fjern pilen");
        assertThat(secretariat.submits(link).getStatus()).isEqualTo(303);
        assertThat(secretariat.reads(MAP)).contains("Ingen bidrager til målet.");

        var chief = LoggedIn.as("chief-roskilde", web);
        assertThat(chief.reads(MAP)).contains("Rigtige bilag").doesNotContain("/nodes/new", "/drop");
        assertThat(chief.submits(MAP + "/nodes/new", "kind", "PURPOSE", "nameDa", "X")
                        .getStatus())
                .isEqualTo(403);
        assertThat(chief.submits(address + "/drop").getStatus()).isEqualTo(403);

        assertThat(secretariat.reads(address + "/drop")).contains("Rigtige bilag");
        assertThat(secretariat.submits(address + "/drop").getStatus()).isEqualTo(303);
        assertThat(secretariat.reads(MAP)).doesNotContain("Rigtige bilag");
        assertThat(secretariat.opens(MAP + "/nodes/999999").getStatus()).isEqualTo(404);
    }

    private void put(String kind, String name) throws Exception {
        assertThat(secretariat
                        .submits(MAP + "/nodes/new", "kind", kind, "nameDa", name)
                        .getStatus())
                .isEqualTo(303);
    }

    private MockHttpServletResponse link(String from, String to) throws Exception {
        return secretariat.submits(
                MAP + "/links/new", "from", String.valueOf(node(from).id()), "to", String.valueOf(node(to).id()));
    }

    private MapNode node(String kind) {
        return maps.of(ERP).of(NodeKind.valueOf(kind)).getFirst();
    }

    private static String page(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
