package dk.digit.meetings.minutes;

import static dk.digit.platform.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.AttendanceState;
import dk.digit.meetings.MeetingId;
import dk.digit.meetings.MeetingKind;
import dk.digit.meetings.Meetings;
import dk.digit.meetings.NewMeeting;
import dk.digit.meetings.attendance.Attendances;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.TestDataSource;
import dk.digit.platform.web.LoggedIn;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/// The way of one meeting's minutes from draft to locked and corrected. Examples, of no real meeting.
@DbTest
@AutoConfigureMockMvc
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MinutesPagesTest {

    private static final MeetingId MEETING = new MeetingId("chiefs-circle-2023-09-14");
    private static final String PATH = "/meetings/meetings/" + MEETING + "/minutes";
    private static final MunicipalityCode ROSKILDE = new MunicipalityCode("0265");
    private static final MunicipalityCode HOLBAEK = new MunicipalityCode("0316");

    @Autowired
    private MockMvc web;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Attendances attendances;

    @Autowired
    private DSLContext sql;

    @Autowired
    private DataSource data;

    @Autowired
    private MinutesBook book;

    @Autowired
    private MinutesCheck check;

    @Test
    @Order(1)
    void a_draft_is_made_from_the_agenda_and_who_was_there() throws Exception {
        meetings.record(new NewMeeting(
                MEETING, new BodyId("chiefs-circle"), MeetingKind.ORDINARY, LocalDate.of(2023, 9, 14), null, null));
        sql.execute("""
                insert into meetings.agenda_item (meeting, number, kind, matter, title, recommendation, audience) values
                  ('chiefs-circle-2023-09-14', 1, 'MATTER', 'ORDINARY', 'Fælles eksempel', E'- at vi begynder\\n- at vi mødes igen', null),
                  ('chiefs-circle-2023-09-14', 2, 'MATTER', 'ORDINARY', 'Hemmelig leverandørsag', null, '{body:board}'),
                  ('chiefs-circle-2023-09-14', 3, 'ANY_OTHER', null, 'Eventuelt', null, null)
                """);
        attendances.record(MEETING, List.of(ROSKILDE), AttendanceState.PRESENT);
        attendances.record(MEETING, List.of(HOLBAEK), AttendanceState.EXCUSED);

        assertThat(secretariat().reads(PATH)).contains("Begynd referatet");
        assertThat(secretariat().submits(PATH + "/begin").getRedirectedUrl()).isEqualTo(PATH);

        assertThat(secretariat().reads(PATH))
                .contains("Fælles eksempel", "at vi begynder", "Til stede", "Roskilde", "Afbud", "Holbæk")
                .doesNotContain("Hemmelig");
        assertThat(LoggedIn.as("board", web).reads(PATH)).contains("Hemmelig leverandørsag");
    }

    @Test
    @Order(2)
    void two_who_write_at_once_both_see_what_the_other_wrote() throws Exception {
        var form = PATH + "/items/" + item(1);
        assertThat(secretariat()
                        .submits(form, "version", "1", "discussion", "Alle var enige.", "resolution", "Vedtaget.")
                        .getStatus())
                .isEqualTo(303);

        var late = secretariat().submits(form, "version", "1", "discussion", "Ingen var enige.", "resolution", "");

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("Ingen var enige.", "Vedtaget.");
        assertThat(book.write(MEETING, item(2), "Hemmeligt ord", "Sagen lukkes.", 1))
                .isTrue();
    }

    @Test
    @Order(3)
    void what_is_written_survives_a_new_draft() throws Exception {
        secretariat().submits(PATH + "/refresh");

        assertThat(secretariat().reads(PATH)).contains("Alle var enige.", "Vedtaget.");
    }

    @Test
    @Order(4)
    void a_resolved_item_gives_a_decision_for_each_line_of_its_recommendation() throws Exception {
        secretariat().submits(PATH + "/items/" + item(1) + "/decisions");

        assertThat(secretariat().reads(PATH))
                .contains("at vi begynder", "/meetings/decisions/chiefs-circle-2023-09-14-1")
                .contains("/meetings/decisions/chiefs-circle-2023-09-14-2");
        assertThat(secretariat()
                        .submits(PATH + "/items/" + item(1) + "/decisions")
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    @Order(5)
    void those_who_sit_in_the_body_comment_and_are_answered() throws Exception {
        var until = LocalDate.now().plusDays(3).toString();
        assertThat(secretariat().submits(PATH + "/send", "until", until).getStatus())
                .isEqualTo(303);
        assertThat(
                        sql.fetchValue(
                                "select count(*) from people.notice where kind = 'meetings.notice.minutes' and username = 'chief-roskilde'"))
                .isEqualTo(1L);

        assertThat(LoggedIn.as("auditor", web)
                        .submits(PATH + "/comments/new", "text", "Nej")
                        .getStatus())
                .isEqualTo(403);
        roskilde().submits(PATH + "/comments/new", "item", String.valueOf(item(1)), "text", "Vi var ikke helt enige.");
        assertThat(secretariat().reads(PATH)).contains("Vi var ikke helt enige.", "Mangler svar");
        assertThat(text(approval("AT_MEETING"))).contains("Der er kommentarer, som ikke er besvaret.");

        var comment = sql.fetchValue("select id from meetings.minutes_comment");
        var answer = PATH + "/comments/" + comment;
        assertThat(text(secretariat().submits(answer, "version", "1", "takenIn", "NO")))
                .contains("Skriv, hvorfor kommentaren ikke er taget med.");
        secretariat().submits(answer, "version", "1", "takenIn", "NO", "answer", "Det står i drøftelsen.");
        assertThat(roskilde().reads(PATH)).contains("Ikke taget med", "Det står i drøftelsen.");
    }

    @Test
    @Order(6)
    void approval_waits_for_the_chair_and_for_silence() throws Exception {
        assertThat(text(approval("BY_SILENCE"))).contains("Fristen for kommentarer er ikke gået endnu.");
        assertThat(text(approval("AT_MEETING"))).contains("Vælg, hvilken kommune der var dirigent");

        var version = sql.fetchValue("select version from meetings.minutes").toString();
        secretariat().submits(PATH + "/people", "version", version, "chair", "0265", "minuteTaker", "secretariat");
        assertThat(approval("AT_MEETING").getStatus()).isEqualTo(303);

        refuses("minutes_item_locked", "update meetings.minutes_item set resolution = 'Andet'");
        refuses("minutes_locked", "update meetings.minutes set approved_on = '2023-12-24'");
        refuses("minutes_signed_by_all", "update meetings.minutes set state = 'LOCKED', locked_at = now()");
    }

    @Test
    @Order(7)
    void whom_the_bylaws_name_signs_once_and_the_last_signature_locks() throws Exception {
        assertThat(LoggedIn.as("chief-holbaek", web).submits(PATH + "/sign").getStatus())
                .isEqualTo(409);
        secretariat().submits(PATH + "/sign");
        assertThat(secretariat().submits(PATH + "/sign").getStatus()).isEqualTo(409);
        assertThat(secretariat().reads(PATH)).contains("Referent, sekretariatet", "mangler at underskrive");
        refusesTheOwner("minutes_signature_append_only", "update meetings.minutes_signature set username = 'board'");

        roskilde().submits(PATH + "/sign");

        assertThat(secretariat().reads(PATH)).contains("Underskrevet og låst", "Dirigent, Roskilde");
        refuses("minutes_locked", "update meetings.minutes set reason = 'Andet'");
        refuses("minutes_item_locked", "delete from meetings.minutes_item");
        refusesTheOwner("minutes_paper_append_only", "update meetings.minutes_paper set scope = 'FULL'");
        assertThat(check.run()).isEmpty();
    }

    @Test
    @Order(8)
    void the_locked_paper_is_lasting_and_keeps_the_closed_item_from_who_may_not_see_it() throws Exception {
        var open = secretariat().opens(PATH + "/1/minutes.pdf").getContentAsByteArray();
        var full = LoggedIn.as("board", web).opens(PATH + "/1/minutes.pdf").getContentAsByteArray();

        var read = assertThatPdf(open)
                .isAccessibleAndLasting()
                .hasNoMissingGlyph()
                .contains("Fælles eksempel", "Alle var enige.", "Vedtaget.", "Dirigent, Roskilde, underskrevet")
                .text();
        assertThat(read).doesNotContain("Hemmelig", "Sagen lukkes.");
        assertThatPdf(full).isAccessibleAndLasting().contains("Hemmelig leverandørsag", "Sagen lukkes.");
        assertThat(secretariat().opens(PATH + "/1/minutes.pdf").getContentAsByteArray())
                .isEqualTo(open);
    }

    @Test
    @Order(9)
    void programs_read_the_minutes_as_far_as_their_user_may() throws Exception {
        var mine = JsonMapper.shared().readTree(secretariat().reads("/api/v1/meetings/minutes?meeting=" + MEETING));
        var theirs = JsonMapper.shared()
                .readTree(LoggedIn.as("board", web).reads("/api/v1/meetings/minutes?meeting=" + MEETING));

        assertThat(mine.get(0).get("state").asString()).isEqualTo("locked");
        assertThat(mine.get(0).get("items")).hasSize(2);
        assertThat(theirs.get(0).get("items")).hasSize(3);
    }

    @Test
    @Order(10)
    void a_correction_is_a_new_version_with_its_reason_and_its_difference() throws Exception {
        secretariat().submits(PATH + "/correct", "reason", "Drøftelsen var gengivet forkert.");
        secretariat()
                .submits(
                        PATH + "/items/" + item(1),
                        "version",
                        "1",
                        "discussion",
                        "Næsten alle var enige.",
                        "resolution",
                        "Vedtaget.");

        assertThat(secretariat().reads(PATH))
                .contains("Rettet, fordi: Drøftelsen var gengivet forkert.", "<del>", "<ins>", "Version 2");
        assertThat(secretariat().reads(PATH + "/1")).contains("Alle var enige.", "Der er en nyere version");
    }

    @Test
    @Order(11)
    void the_check_names_minutes_that_were_changed_past_every_guard() {
        ((TestDataSource) data).database().asSuperuser(root -> {
            root.execute("set session_replication_role = replica");
            root.execute("alter table meetings.minutes_item drop constraint minutes_item_sha256");
            root.execute(
                    "update meetings.minutes_item set content = convert_to('{}', 'UTF8') where content is not null");
        });

        assertThat(check.run())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.place()).isEqualTo(MEETING + "/minutes/1"));
    }

    private LoggedIn secretariat() throws Exception {
        return LoggedIn.as("secretariat", web);
    }

    private LoggedIn roskilde() throws Exception {
        return LoggedIn.as("chief-roskilde", web);
    }

    private MockHttpServletResponse approval(String how) throws Exception {
        return secretariat().submits(PATH + "/approve", "how", how, "on", "2023-10-12");
    }

    private long item(int number) {
        return (long) sql.fetchValue(
                "select id from meetings.agenda_item where meeting = ? and number = ?", MEETING.value(), number);
    }

    private void refusesTheOwner(String constraint, String statement) {
        ((TestDataSource) data).database().asOwner(owner -> refuses(owner, constraint, statement));
    }

    private void refuses(String constraint, String statement) {
        refuses(sql, constraint, statement);
    }

    private static void refuses(DSLContext as, String constraint, String statement) {
        assertThatThrownBy(() -> as.execute(statement))
                .isInstanceOfAny(DataAccessException.class, org.springframework.dao.DataAccessException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refusal -> assertThat(refusal.getServerErrorMessage().getConstraint())
                                .isEqualTo(constraint));
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
