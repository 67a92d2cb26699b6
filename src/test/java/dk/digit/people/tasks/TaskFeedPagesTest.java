package dk.digit.people.tasks;

import static dk.digit.people.tasks.TasksFixture.CHIEF_OF_ROSKILDE;
import static dk.digit.people.tasks.TasksFixture.person;
import static dk.digit.people.tasks.TasksFixture.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.digit.people.People;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.LoggedIn;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Tasks in one's own calendar, read as a calendar program reads them: by the address alone.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class TaskFeedPagesTest {

    private static final LocalDate DUE = LocalDate.of(2031, 3, 3);

    @Autowired
    private MockMvc web;

    @Autowired
    private TaskChanges changes;

    @Autowired
    private People people;

    @Autowired
    private DSLContext sql;

    @Test
    void a_calendar_program_reads_ones_open_tasks_as_days() throws Exception {
        var about = "Første linje; med tegn, der skal skrives om\nog anden linje, som er så lang, at den må brydes af"
                + " hensyn til programmer, der ikke læser mere end 75 tegn i en linje: æøåÆØÅ";
        var id = changes.make(
                task("Kalenderens, opgave; ÆØÅ", CHIEF_OF_ROSKILDE, DUE).explained(new Bilingual(about, "")));
        changes.close(changes.make(task("Er færdig", CHIEF_OF_ROSKILDE, DUE)), TaskState.DONE, null);
        changes.make(task("En andens", person("chief-greve"), DUE));
        var response = fetch(address("chief-roskilde"));

        assertThat(response.getContentType()).startsWith("text/calendar");
        var text = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).contains("BEGIN:VTIMEZONE", "DTSTART;VALUE=DATE:20310303");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(76));
        var event = events(text).stream()
                .filter(one -> one.getUid().orElseThrow().getValue().equals(id + "@digit"))
                .findFirst()
                .orElseThrow();
        assertThat(event.getSummary().getValue()).isEqualTo("Kalenderens, opgave; ÆØÅ");
        assertThat(event.getDescription().getValue()).isEqualTo(about);
        assertThat(event.getUrl().getValue()).endsWith("/people/tasks/" + id);
        assertThat(text).doesNotContain("Er færdig", "En andens");
    }

    @Test
    void its_time_zone_is_copenhagens_in_summer_and_winter() throws Exception {
        changes.make(task("Zonens", CHIEF_OF_ROSKILDE, DUE));
        var zone = (VTimeZone) parse(fetch(address("chief-roskilde")).getContentAsString(StandardCharsets.UTF_8))
                .getComponent("VTIMEZONE")
                .orElseThrow();
        assertThat(offset(zone, LocalDateTime.of(2031, 1, 15, 12, 0))).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(offset(zone, LocalDateTime.of(2031, 7, 15, 12, 0))).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(offset(zone, LocalDateTime.of(2031, 3, 30, 4, 0)))
                .as("the last Sunday of March")
                .isEqualTo(ZoneOffset.ofHours(2));
    }

    private static ZoneOffset offset(VTimeZone zone, LocalDateTime at) {
        var observance = VTimeZone.getApplicableObservance(at.atZone(ZoneOffset.UTC), zone.getObservances());
        return ((TzOffsetTo) observance.getProperty("TZOFFSETTO").orElseThrow()).getOffset();
    }

    @Test
    void what_the_address_opens_ends_with_the_function() throws Exception {
        changes.make(task("Funktionens", CHIEF_OF_ROSKILDE, DUE));
        var address = address("chief-roskilde");
        assertThat(fetch(address).getContentAsString()).contains("Funktionens");
        sql.execute("update people.employment set period = daterange(lower(period), current_date) where username ="
                + " 'chief-roskilde'");
        try {
            var after = fetch(address);
            assertThat(after.getStatus())
                    .as("without any function there is nothing to read")
                    .isEqualTo(404);
        } finally {
            sql.execute("update people.employment set period = daterange(lower(period), null) where username ="
                    + " 'chief-roskilde'");
        }
    }

    @Test
    void a_locked_account_and_a_revoked_or_invented_address_show_nothing() throws Exception {
        var address = address("chief-ringsted");
        assertThat(fetch(address).getStatus()).isEqualTo(200);
        people.lock("chief-ringsted");
        assertThat(fetch(address).getStatus()).isEqualTo(404);
        people.unlock("chief-ringsted");

        var reader = LoggedIn.as("chief-ringsted", web);
        var revoke = Pattern.compile("/people/tasks/calendar/[0-9a-f-]+/revoke")
                .matcher(reader.reads("/people/tasks/calendar"));
        assertThat(revoke.find()).isTrue();
        assertThat(LoggedIn.as("chief-greve", web).submits(revoke.group()).getStatus())
                .as("another's address")
                .isEqualTo(404);
        assertThat(reader.submits(revoke.group()).getStatus()).isEqualTo(303);
        assertThat(fetch(address).getStatus()).isEqualTo(404);
        assertThat(fetch("/people/tasks/" + "A".repeat(43) + ".ics").getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_secret_is_shown_once_and_kept_nowhere() throws Exception {
        var address = address("contractmanager");
        var token = address.replaceAll(".*/|\\.ics", "");
        assertThat(LoggedIn.as("contractmanager", web).reads("/people/tasks/calendar"))
                .doesNotContain(token);
        assertThat(sql.fetchValue("select count(*) from platform.audit_entry where table_name = 'task_feed'"
                        + " and after ->> 'token_hash' not like 'sha256:%'"))
                .isEqualTo(0L);
        assertThat(sql.fetchValue("select count(*) from people.task_feed where token_hash = ?", token.getBytes()))
                .isEqualTo(0L);
    }

    private String address(String username) throws Exception {
        var page = LoggedIn.as(username, web).submits("/people/tasks/calendar").getContentAsString();
        var match = Pattern.compile(
                        "<code class=\"token\">http://localhost(/people/tasks/[A-Za-z0-9_-]{43}\\.ics)</code>")
                .matcher(page);
        assertThat(match.find()).isTrue();
        return match.group(1);
    }

    private MockHttpServletResponse fetch(String address) throws Exception {
        return web.perform(get(address)).andReturn().getResponse();
    }

    private static List<VEvent> events(String text) throws Exception {
        return parse(text).getComponents("VEVENT").stream()
                .map(VEvent.class::cast)
                .toList();
    }

    private static Calendar parse(String text) throws Exception {
        var calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().hasErrors()).isFalse();
        return calendar;
    }
}
