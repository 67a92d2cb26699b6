package dk.digit.meetings.calling;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.meetings.CallingKind;
import dk.digit.meetings.MeetingId;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.web.LoggedIn;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Calling the chiefs of digitalisation, who all have an example account, to a meeting far ahead.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class CallingPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Callings callings;

    @Autowired
    private CallingDuties duties;

    @Autowired
    private DSLContext sql;

    private LoggedIn secretariat;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
    }

    @Test
    void whoever_sends_is_told_for_whom_nobody_is_reached() throws Exception {
        var path = plan("general-assembly", "06-03-2031");
        assertThat(secretariat.reads(path + "/calling/notice"))
                .contains("Modtagere: 1", "Ingen konto får beskeden for: Greve, Guldborgsund, Kalundborg");
        assertThat(secretariat.reads(plan("chiefs-circle", "06-03-2031") + "/calling/notice"))
                .doesNotContain("Ingen konto får beskeden");
    }

    @Test
    void everybody_in_the_body_is_called_once_and_told_again_when_the_meeting_moves() throws Exception {
        var path = plan("chiefs-circle", "04-03-2031");
        assertThat(secretariat.reads(path + "/calling")).contains("Ikke indkaldt endnu", "18. februar 2031", "antaget");
        assertThat(secretariat.reads(path + "/calling/notice"))
                .contains("Modtagere: 11", "Digitaliseringschef, Roskilde", "4. marts 2031 kl. 09.30–12.00, Rådhuset");

        assertThat(secretariat.submits(path + "/calling/notice").getStatus()).isEqualTo(303);
        assertThat(callings.of(id(path)).orElseThrow().lawfulness()).isEqualTo(Lawfulness.IN_TIME);
        assertThat(secretariat.reads(path)).contains("Indkaldt i tide");
        assertThat(told(path)).isEqualTo(11);
        assertThat(LoggedIn.as("chief-roskilde", web).reads("/people/notices"))
                .contains("Du indkaldes til møde", "4. marts 2031 kl. 09.30");

        assertThat(text(secretariat.submits(path + "/calling/notice"))).contains("kan ikke sendes, som mødet står nu");
        assertThat(told(path)).isEqualTo(11);

        var moved = secretariat.submits(path + "/edit", fields("chiefs-circle", "05-03-2031", "version", "1"));
        assertThat(moved.getHeader("Location")).isEqualTo(path + "/calling");
        assertThat(secretariat.reads(path + "/calling")).contains("Mødet er flyttet, siden organet blev indkaldt");
        secretariat.submits(path + "/calling/change");
        assertThat(told(path)).isEqualTo(22);
        assertThat(callings.tellAgain(id(path))).isFalse();

        secretariat.submits(path + "/cancel", "reason", "Sne på vejene");
        secretariat.submits(path + "/calling/cancellation");
        assertThat(told(path)).isEqualTo(33);
        assertThat(LoggedIn.as("chief-greve", web).reads("/people/notices")).contains("Sne på vejene");
    }

    @Test
    void an_agenda_without_items_is_not_sent() throws Exception {
        var path = plan("chiefs-circle", "01-04-2031");

        assertThat(text(secretariat.submits(path + "/calling/agenda"))).contains("Dagsordenen har ingen punkter endnu");
    }

    @Test
    void a_closed_meeting_is_told_only_to_those_whom_it_admits() throws Exception {
        var path = plan("chiefs-circle", "06-05-2031");
        secretariat.submits(
                "/people/visibility/meeting/" + id(path),
                "visibility",
                "CONFIDENTIAL",
                "persons",
                "secretariat chief-lejre");

        assertThat(secretariat.reads(path + "/calling/notice"))
                .contains("Modtagere: 2", "Digitaliseringschef, Lejre")
                .doesNotContain("Digitaliseringschef, Greve");
        secretariat.submits(path + "/calling/notice");
        assertThat(LoggedIn.as("chief-greve", web).reads("/people/notices")).doesNotContain("6. maj 2031");
        assertThat(LoggedIn.as("chief-greve", web).opens(path + "/calling").getStatus())
                .isEqualTo(404);
        assertThat(LoggedIn.as("admin", web).opens(path + "/calling/notice").getStatus())
                .isEqualTo(404);
    }

    @Test
    void notice_and_agenda_are_tasks_ahead_of_their_last_days() throws Exception {
        var path = plan("chiefs-circle", "03-06-2031");
        var key = "calling/" + id(path) + "/";

        assertThat(duties.on(LocalDate.of(2031, 4, 1)))
                .noneMatch(duty -> duty.key().startsWith(key));
        assertThat(duties.on(LocalDate.of(2031, 5, 10)))
                .filteredOn(duty -> duty.key().startsWith(key))
                .extracting(duty -> duty.key() + " " + duty.due())
                .containsExactly(key + CallingKind.NOTICE + " 2031-05-20", key + CallingKind.AGENDA + " 2031-05-27");
        secretariat.submits(path + "/calling/notice");
        assertThat(duties.on(LocalDate.of(2031, 5, 10)))
                .extracting(duty -> duty.key())
                .contains(key + CallingKind.AGENDA)
                .doesNotContain(key + CallingKind.NOTICE);
    }

    @Test
    void a_meeting_is_opened_and_ended_once() throws Exception {
        var path = plan("board", "10-06-2031");

        assertThat(secretariat.reads(path + "/open")).contains("Åbn mødet");
        secretariat.submits(path + "/open");
        assertThat(secretariat.reads(path)).contains("I gang");
        assertThat(secretariat.submits(path + "/cancel", "reason", "Nej").getStatus())
                .isEqualTo(422);
        secretariat.submits(path + "/close");
        assertThat(secretariat.reads(path)).contains("Afholdt");
        assertThat(secretariat.submits(path + "/open").getStatus()).isNotEqualTo(303);
        assertThat(LoggedIn.as("chief-roskilde", web).submits(path + "/open").getStatus())
                .isEqualTo(403);
    }

    @Test
    void hours_are_typed_as_danes_write_them_and_refused_where_they_make_no_sense() throws Exception {
        assertThat(text(secretariat.submits(
                        "/meetings/meetings/new",
                        "body",
                        "board",
                        "kind",
                        "ORDINARY",
                        "heldOn",
                        "12-06-2031",
                        "starts",
                        "halv ti")))
                .contains("er ikke et klokkeslæt");
        assertThat(text(secretariat.submits(
                        "/meetings/meetings/new",
                        "body",
                        "board",
                        "kind",
                        "ORDINARY",
                        "heldOn",
                        "12-06-2031",
                        "starts",
                        "10",
                        "ends",
                        "9.30")))
                .contains("Mødet slutter, efter at det er begyndt");
    }

    private String plan(String body, String day) throws Exception {
        var location =
                secretariat.submits("/meetings/meetings/new", fields(body, day)).getHeader("Location");
        assertThat(location).startsWith("/meetings/meetings/" + body);
        return location;
    }

    private static String[] fields(String body, String day, String... more) {
        var fields = new java.util.ArrayList<>(java.util.List.of(
                "body",
                body,
                "kind",
                "ORDINARY",
                "heldOn",
                day,
                "starts",
                "09.30",
                "ends",
                "12:00",
                "place",
                "Rådhuset"));
        fields.addAll(java.util.List.of(more));
        return fields.toArray(String[]::new);
    }

    private static MeetingId id(String path) {
        return new MeetingId(path.substring(path.lastIndexOf('/') + 1));
    }

    private int told(String path) {
        return sql.fetchOne(
                        "select count(*)::int from people.notice where dedupe_key like ?",
                        "meetings.calling/" + id(path) + "/%")
                .get(0, int.class);
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
