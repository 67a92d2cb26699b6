package dk.digit.meetings.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.web.LoggedIn;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;

/// Meetings in people's calendars, fetched by the address alone and read by a parser that did not write them.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class MeetingFeedPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private CalendarExport export;

    private LoggedIn secretariat;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
    }

    @Test
    void a_calendar_program_reads_the_meetings_that_somebody_sits_in() throws Exception {
        plan("chiefs-circle", "13-01-2033", "09.30", "12.00");
        plan("chiefs-circle", "14-07-2033", "09.30", "");
        plan("chiefs-circle", "15-07-2033", "", "");
        plan("board", "13-01-2033", "09.30", "12.00");
        var feed = address("chief-roskilde", "");
        var calendar = parse(fetch(feed));

        var winter = event(calendar, "chiefs-circle-2033-01-13");
        assertThat(winter.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2033-01-13T08:30:00Z"));
        assertThat(winter.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2033-01-13T11:00:00Z"));
        assertThat(winter.getLocation().getValue()).isEqualTo("Rådhuset; sal 2, Roskilde");
        assertThat(winter.getUrl().getValue()).endsWith("/meetings/meetings/chiefs-circle-2033-01-13");
        var summer = event(calendar, "chiefs-circle-2033-07-14");
        assertThat(summer.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2033-07-14T07:30:00Z"));
        assertThat(event(calendar, "chiefs-circle-2033-07-15")
                        .getDateStart()
                        .getValue()
                        .hasTime())
                .as("the whole day when no hour is known")
                .isFalse();
        assertThat(fetch(feed))
                .contains("DTSTART;TZID=Europe/Copenhagen:20330113T093000", "DTSTART;VALUE=DATE:20330715")
                .as("a body that the chief does not sit in")
                .doesNotContain("board-2033-01-13");
    }

    @Test
    void a_meeting_that_is_called_off_stays_as_the_same_entry_with_a_higher_number() throws Exception {
        plan("chiefs-circle", "10-02-2033", "09.30", "12.00");
        var feed = address("chief-lejre", "");
        var before = event(parse(fetch(feed)), "chiefs-circle-2033-02-10");
        secretariat.submits("/meetings/meetings/chiefs-circle-2033-02-10/cancel", "reason", "Sygdom");
        var after = event(parse(fetch(feed)), "chiefs-circle-2033-02-10");

        assertThat(before.getStatus()).isNull();
        assertThat(after.getStatus().isCancelled()).isTrue();
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(after.getDescription().getValue()).contains("Sygdom");
    }

    @Test
    void the_address_of_a_body_shows_its_meetings_as_far_as_the_owner_may_see_them() throws Exception {
        plan("board", "10-03-2033", "09.30", "12.00");
        plan("board", "17-03-2033", "09.30", "12.00");
        secretariat.submits("/people/visibility/meeting/board-2033-03-17", "visibility", "BODY", "body", "board");

        assertThat(fetch(address("chief-greve", "board")))
                .contains("board-2033-03-10")
                .doesNotContain("2033-03-17", "20330317");
        assertThat(fetch(address("board", "board"))).contains("board-2033-03-10", "board-2033-03-17");
        assertThat(fetch(address("board", ""))).contains("board-2033-03-17");
    }

    @Test
    void a_closed_meeting_is_in_no_file_and_in_no_feed_of_who_has_no_seat_in_it() throws Exception {
        plan("chiefs-circle", "21-04-2033", "09.30", "12.00");
        var feed = address("chief-slagelse", "");
        assertThat(fetch(feed)).contains("chiefs-circle-2033-04-21");
        secretariat.submits(
                "/people/visibility/meeting/chiefs-circle-2033-04-21",
                "visibility",
                "CONFIDENTIAL",
                "persons",
                "secretariat controller");

        assertThat(fetch(feed)).as("asked anew at each fetch").doesNotContain("2033-04-21", "20330421");
        assertThat(fetch(address("controller", ""))).contains("chiefs-circle-2033-04-21");
        assertThat(exported()).doesNotContain("2033-04-21", "20330421");
        assertThat(LoggedIn.as("chief-slagelse", web)
                        .opens("/meetings/meetings/chiefs-circle-2033-04-21/meeting.ics")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void one_meeting_is_a_file_and_all_that_are_open_are_an_export() throws Exception {
        plan("chiefs-circle", "12-05-2033", "13", "14");

        var one = secretariat.reads("/meetings/meetings/chiefs-circle-2033-05-12/meeting.ics");
        assertThat(parse(one).getEvents()).hasSize(1);
        assertThat(event(parse(exported()), "chiefs-circle-2033-05-12")).isNotNull();
    }

    @Test
    void a_revoked_or_invented_address_shows_nothing() throws Exception {
        var feed = address("chief-ringsted", "");
        var reader = LoggedIn.as("chief-ringsted", web);
        var revoke =
                Pattern.compile("/meetings/calendar/[0-9a-f-]+/revoke").matcher(reader.reads("/meetings/calendar"));
        assertThat(revoke.find()).isTrue();
        assertThat(LoggedIn.as("chief-greve", web).submits(revoke.group()).getStatus())
                .as("another's address")
                .isEqualTo(404);
        assertThat(reader.submits(revoke.group()).getStatus()).isEqualTo(303);
        assertThat(status(feed)).isEqualTo(404);
        assertThat(status("/meetings/calendar/" + "A".repeat(43) + ".ics")).isEqualTo(404);
    }

    private void plan(String body, String day, String starts, String ends) throws Exception {
        var planned = secretariat.submits(
                "/meetings/meetings/new",
                "body",
                body,
                "kind",
                "ORDINARY",
                "heldOn",
                day,
                "starts",
                starts,
                "ends",
                ends,
                "place",
                "Rådhuset; sal 2, Roskilde");
        assertThat(planned.getStatus()).isEqualTo(303);
    }

    private String address(String username, String body) throws Exception {
        var page = LoggedIn.as(username, web)
                .submits("/meetings/calendar", "body", body)
                .getContentAsString(StandardCharsets.UTF_8);
        var match = Pattern.compile(
                        "<code class=\"token\">http://localhost(/meetings/calendar/[A-Za-z0-9_-]{43}\\.ics)</code>")
                .matcher(page);
        assertThat(match.find()).isTrue();
        return match.group(1);
    }

    private String fetch(String address) throws Exception {
        assertThat(status(address)).isEqualTo(200);
        return web.perform(get(address)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(String address) throws Exception {
        return web.perform(get(address)).andReturn().getResponse().getStatus();
    }

    private String exported() throws Exception {
        var out = new ByteArrayOutputStream();
        export.write(out, LocalDate.of(2033, 1, 1));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ICalendar parse(String text) {
        var calendar = Biweekly.parse(text).first();
        assertThat(calendar.getTimezoneInfo().getTimezones()).hasSize(1);
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        return calendar;
    }

    private static VEvent event(ICalendar calendar, String meeting) {
        return calendar.getEvents().stream()
                .filter(event -> event.getUid().getValue().equals("meeting-" + meeting + "@digit"))
                .findFirst()
                .orElseThrow();
    }
}
