package dk.digit.people.tasks;

import static dk.digit.people.tasks.TasksFixture.CONTROLLER;
import static dk.digit.people.tasks.TasksFixture.task;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.web.LoggedIn;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;

/// The circle of the year, drawn and as a table.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class AnnualCyclePagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private TaskChanges changes;

    @Autowired
    private DSLContext sql;

    private LoggedIn reader;

    @BeforeEach
    void logIn() throws Exception {
        reader = LoggedIn.as("secretariat", web);
    }

    @Test
    void the_year_2023_shows_its_assemblies_events_and_milestones_in_drawing_and_table() throws Exception {
        var page = reader.reads("/people/annual-cycle?year=2023&asOf=2023-07-01&lang=en");
        for (String entry : new String[] {"General assembly, ordinary", "Executive day", "Wave 2"}) {
            assertThat(drawing(page)).as(entry).contains(entry);
            assertThat(table(page)).as(entry).contains(entry);
        }
        assertThat(drawing(page)).contains("As of 01-07-2023", "role=\"group\"", "<desc");
    }

    @Test
    void the_drawing_and_the_table_lead_to_the_same_pages() throws Exception {
        var page = reader.reads("/people/annual-cycle?year=2023&asOf=2023-07-01");
        assertThat(links(drawing(page))).isEqualTo(links(table(page))).isNotEmpty();
        assertThat(links(drawing(page)))
                .allSatisfy(link -> assertThat(link).as("keeps the day").contains("asOf=2023-07-01"));
    }

    @Test
    void kinds_are_chosen_in_the_address() throws Exception {
        var meetings = reader.reads("/people/annual-cycle?year=2023&kind=meetings&lang=en");
        assertThat(table(meetings)).contains("General assembly, ordinary").doesNotContain("Executive day", "Wave 2");
        assertThat(reader.reads("/people/annual-cycle?year=2023&kind=nonsense&lang=en"))
                .as("what is not understood chooses nothing")
                .contains("Executive day");
    }

    @Test
    void what_recurs_stands_on_all_its_days_of_the_year_and_of_years_to_come() throws Exception {
        changes.make(task("Hjulets kvartal", CONTROLLER, LocalDate.of(2032, 1, 20))
                .recurring(new Recurrence.Every(Cycle.QUARTERLY, LocalDate.of(2032, 1, 20)), Shift.STAY));
        assertThat(occurrences(table(reader.reads("/people/annual-cycle?year=2032")), "Hjulets kvartal"))
                .isEqualTo(4);
        assertThat(occurrences(table(reader.reads("/people/annual-cycle?year=2035")), "Hjulets kvartal"))
                .isEqualTo(4);
        assertThat(occurrences(table(reader.reads("/people/annual-cycle?year=2031")), "Hjulets kvartal"))
                .isZero();
    }

    @Test
    void a_past_day_shows_the_state_of_that_day() throws Exception {
        var id = changes.make(task("Hjulets afsluttede", CONTROLLER, LocalDate.of(2033, 5, 2)));
        changes.close(id, TaskState.DONE, null);
        sql.execute("update people.task set closed_at = '2033-06-15T12:00:00Z' where id = ?", id);
        assertThat(row(reader.reads("/people/annual-cycle?year=2033&asOf=2033-05-20&lang=en"), "Hjulets afsluttede"))
                .contains("Late");
        assertThat(row(reader.reads("/people/annual-cycle?year=2033&asOf=2033-06-20&lang=en"), "Hjulets afsluttede"))
                .contains("Done");
    }

    @Test
    void the_demonstrations_year_is_marked_as_example_and_leaves_2023_alone() throws Exception {
        int year = LocalDate.now().getYear();
        var now = reader.reads("/people/annual-cycle?year=" + (year + 1) + "&lang=en");
        for (String duty : new String[] {
            "Send the annual accounts to the auditor",
            "Call the ordinary general assembly",
            "Prepare the rotation of seats",
            "Collect the members",
            "NSIS",
            "Review the accessibility statement",
            "Adopt next year"
        }) {
            assertThat(row(now, duty)).as(duty).contains("(example)");
        }
        assertThat(table(reader.reads("/people/annual-cycle?year=2023&lang=en")))
                .doesNotContain("(example)");
        assertThat(sql.fetchValue("select count(*) from people.task where example and due_on < '2024-01-01'"))
                .isEqualTo(0L);
        assertThat(reader.reads("/report/years/2023?lang=en")).doesNotContain("Review the accessibility statement");
    }

    @Test
    void what_every_municipality_does_is_one_mark() throws Exception {
        changes.makeForEveryMember(
                task("Hver for sig", CONTROLLER, LocalDate.of(2034, 2, 1)), "CHIEF_DIGITALISATION_OFFICER");
        var table = table(reader.reads("/people/annual-cycle?year=2034&lang=en"));
        assertThat(occurrences(table, "Hver for sig")).isEqualTo(1);
        assertThat(table).contains("Every municipality");
    }

    @Test
    void a_year_that_is_no_year_is_the_readers_own() throws Exception {
        assertThat(reader.reads("/people/annual-cycle?year=abc&lang=en"))
                .contains("Annual cycle " + LocalDate.now().getYear());
        assertThat(reader.reads("/people/annual-cycle?year=1950&lang=en")).contains("There are no entries in 1950");
    }

    private static String drawing(String page) {
        return page.substring(page.indexOf("<svg xmlns"), page.indexOf("</svg>", page.indexOf("<svg xmlns")));
    }

    private static String table(String page) {
        int from = page.indexOf("<table");
        return from < 0 ? "" : page.substring(from, page.indexOf("</table>"));
    }

    private static String row(String page, String words) {
        int at = table(page).indexOf(words);
        assertThat(at).as(words).isNotNegative();
        var table = table(page);
        return table.substring(table.lastIndexOf("<tr>", at), table.indexOf("</tr>", at));
    }

    private static java.util.Set<String> links(String html) {
        return Pattern.compile("href=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static int occurrences(String text, String words) {
        return text.split(Pattern.quote(words), -1).length - 1;
    }
}
