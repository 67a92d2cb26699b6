package dk.digit.meetings.series;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.web.LoggedIn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// A series is seen before it is planned, planned as a whole, and ended.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class SeriesPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext sql;

    private LoggedIn secretariat;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
    }

    @Test
    void days_are_shown_with_their_reasons_before_anything_is_planned() throws Exception {
        // Maundy Thursday of 2032 is 25 March.
        var shown = text(plan("board", "18-03-2032", "01-04-2032"));
        assertThat(shown).contains("3 møder: se dagene igennem", "30. marts 2032", "Skærtorsdag");
        assertThat(meetings("board-2032-03-18")).isZero();

        var location =
                plan("board", "18-03-2032", "01-04-2032", "seen", seen(shown)).getHeader("Location");
        assertThat(location).isEqualTo("/meetings/series/board-2032-03-18");
        assertThat(meetings("board-2032-03-18")).isEqualTo(3);
        assertThat(secretariat.reads(location)).contains("Torsdagsmøder", "30. marts 2032 kl. 08.00", "Planlagt");
        assertThat(secretariat.reads("/meetings/series")).contains("Torsdagsmøder");
        assertThat(secretariat.reads("/meetings/meetings")).contains("30-03-2032", "Planlagt");

        secretariat.submits(location + "/end", "reason", "Bestyrelsen mødes på skærm");
        assertThat(secretariat.reads(location)).contains("Aflyst").doesNotContain("Slut møderækken");
    }

    @Test
    void pages_that_no_menu_leads_to_belong_where_the_way_to_them_comes_from() throws Exception {
        assertThat(secretariat.reads("/meetings/series"))
                .containsPattern("href=\"/meetings/meetings\"[^>]* aria-current=\"page\"");
    }

    @Test
    void what_is_changed_after_the_days_were_shown_is_shown_anew() throws Exception {
        var shown = text(plan("board", "03-06-2032", "17-06-2032"));

        assertThat(text(plan("board", "03-06-2032", "24-06-2032", "seen", seen(shown))))
                .contains("4 møder: se dagene igennem");
        assertThat(meetings("board-2032-06-03")).isZero();
    }

    @Test
    void a_series_with_a_day_that_is_taken_is_refused_as_a_whole_and_the_day_is_named() throws Exception {
        secretariat.submits("/meetings/meetings/new", "body", "board", "kind", "ORDINARY", "heldOn", "14-10-2032");

        var shown = text(plan("board", "07-10-2032", "21-10-2032"));
        assertThat(shown).contains("Organet har allerede et møde den dag", "Ret rækken");
        assertThat(text(plan("board", "07-10-2032", "21-10-2032", "seen", "2032-10-07 2032-10-14 2032-10-21")))
                .contains("Organet har allerede et møde disse dage: 14-10-2032");
        assertThat(meetings("board-2032-10-07")).isZero();
    }

    @Test
    void only_who_records_meetings_plans_series() throws Exception {
        assertThat(LoggedIn.as("chief-roskilde", web)
                        .opens("/meetings/series/new")
                        .getStatus())
                .isEqualTo(403);
    }

    private MockHttpServletResponse plan(String body, String first, String last, String... more) throws Exception {
        var fields = new ArrayList<>(List.of(
                "body",
                body,
                "name",
                "Torsdagsmøder",
                "every",
                "1",
                "unit",
                "WEEK",
                "first",
                first,
                "last",
                last,
                "starts",
                "8"));
        fields.addAll(List.of(more));
        return secretariat.submits("/meetings/series/new", fields.toArray(String[]::new));
    }

    private static String seen(String page) {
        var seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(page);
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private int meetings(String series) {
        return sql.fetchOne("select count(*)::int from meetings.meeting where series = ?", series)
                .get(0, int.class);
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
