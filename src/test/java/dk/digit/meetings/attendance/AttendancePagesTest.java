package dk.digit.meetings.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.web.LoggedIn;
import java.nio.charset.StandardCharsets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Who is at an assembly, and who stands in for whom.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttendancePagesTest {

    private static final String PAGE = "/meetings/meetings/general-assembly-2027-06-02/attendance";

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext sql;

    private LoggedIn secretariat;

    @BeforeAll
    void an_assembly_is_planned() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
        secretariat.submits(
                "/meetings/meetings/new", "body", "general-assembly", "kind", "ORDINARY", "heldOn", "02-06-2027");
    }

    @Test
    void five_of_eleven_are_too_few_and_six_are_enough() throws Exception {
        for (String code : new String[] {"0253", "0259", "0265", "0316", "0326"}) {
            secretariat.submits(PAGE + "/" + code + "/present");
        }
        assertThat(secretariat.reads(PAGE)).contains("5 af 11", "Ikke beslutningsdygtig");
        secretariat.submits(PAGE + "/all-present");
        secretariat.submits(PAGE + "/0253/left");
        assertThat(secretariat.reads(PAGE)).contains("10 af 11", ">Beslutningsdygtig<", "gik");
    }

    @Test
    void a_proxy_is_in_writing_to_a_member_that_votes_itself_and_holds_no_other() throws Exception {
        assertThat(words(give("0350", "0370", ""))).contains("skriftlig");
        assertThat(give("0350", "0370", "yes").getStatus()).isEqualTo(303);
        assertThat(words(give("0376", "0370", "yes"))).contains("Næstved har allerede");
        assertThat(words(give("0376", "0350", "yes"))).contains("Lejre har selv givet fuldmagt");
        assertThat(words(give("0370", "0376", "yes"))).contains("Næstved har selv en fuldmagt");
        assertThat(words(give("0376", "0306", "yes"))).contains("Odsherred sidder ikke i organet");
        assertThat(words(give("0350", "0390", "yes"))).contains("allerede givet fuldmagt");
        assertThat(sql.fetchValue("select count(*) from meetings.proxy where withdrawn_at is null"))
                .isEqualTo(1L);
    }

    @Test
    void a_municipality_that_does_not_sit_in_the_body_is_not_there() throws Exception {
        assertThat(secretariat.submits(PAGE + "/0306/present").getStatus()).isEqualTo(404);
    }

    @Test
    void only_the_secretariat_records_who_is_there() throws Exception {
        assertThat(LoggedIn.as("chief-koege", web)
                        .submits(PAGE + "/0259/absent")
                        .getStatus())
                .isEqualTo(403);
    }

    private MockHttpServletResponse give(String giver, String holder, String written) throws Exception {
        return written.isEmpty()
                ? secretariat.submits(PAGE + "/proxies", "giver", giver, "holder", holder)
                : secretariat.submits(PAGE + "/proxies", "giver", giver, "holder", holder, "written", written);
    }

    private static String words(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
