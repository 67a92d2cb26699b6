package dk.digit.people.tasks;

import static dk.digit.people.tasks.TasksFixture.CHIEF_OF_ROSKILDE;
import static dk.digit.people.tasks.TasksFixture.CONTROLLER;
import static dk.digit.people.tasks.TasksFixture.person;
import static dk.digit.people.tasks.TasksFixture.task;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.people.People;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.web.LoggedIn;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/// The pages of tasks, read and used by the demonstration's accounts.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class TasksPagesTest {

    private static final LocalDate DUE = LocalDate.of(2031, 3, 3);

    @Autowired
    private MockMvc web;

    @Autowired
    private TaskChanges changes;

    @Autowired
    private StoredTasks tasks;

    @Autowired
    private People people;

    @Autowired
    private DSLContext sql;

    private LoggedIn secretariat;
    private LoggedIn controller;
    private LoggedIn chief;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
        controller = LoggedIn.as("controller", web);
        chief = LoggedIn.as("chief-roskilde", web);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat", "projectlead", "controller", "board", "chief-roskilde", "auditor", "admin"})
    void everyone_reads_every_page_in_both_languages(String username) throws Exception {
        var id = changes.make(task("Læses af alle", CONTROLLER, DUE).reminding(7));
        var reader = LoggedIn.as(username, web);
        for (String page : List.of(
                "/people/tasks",
                "/people/tasks/all",
                "/people/tasks/" + id,
                "/people/tasks/calendar",
                "/people/annual-cycle")) {
            for (String lang : List.of("da", "en")) {
                assertThat(reader.reads(page + "?lang={lang}", lang)).contains("<html lang=\"" + lang + "\"");
            }
        }
    }

    @Test
    void the_auditor_reads_and_changes_nothing() throws Exception {
        var id = changes.make(task("Revision", CONTROLLER, DUE));
        var auditor = LoggedIn.as("auditor", web);
        assertThat(auditor.reads("/people/tasks/" + id)).doesNotContain("/done");
        for (String form : List.of("/people/tasks/new", "/people/tasks/" + id + "/edit")) {
            assertThat(auditor.opens(form).getStatus()).as(form).isEqualTo(403);
        }
        assertThat(auditor.submits("/people/tasks/" + id + "/done").getStatus()).isEqualTo(403);
    }

    @Test
    void whoever_has_a_task_changes_it_and_others_are_told_why_not() throws Exception {
        var id = changes.make(task("Kun Roskildes", CHIEF_OF_ROSKILDE, DUE));
        var greve = LoggedIn.as("chief-greve", web);

        assertThat(greve.reads("/people/tasks/" + id)).doesNotContain("/done");
        assertThat(greve.submits("/people/tasks/" + id + "/done").getStatus()).isEqualTo(403);
        assertThat(chief.reads("/people/tasks/" + id + "?lang=en")).contains("Mark as done");
        assertThat(chief.submits("/people/tasks/" + id + "/done").getStatus()).isEqualTo(303);
        assertThat(state(id)).isEqualTo(TaskState.DONE);
        assertThat(tasks.find(id).orElseThrow().closedBy()).isEqualTo("chief-roskilde");
    }

    @Test
    void a_task_is_made_in_the_form_and_stands_on_ones_own_list() throws Exception {
        var answer = controller.submits(
                "/people/tasks/new",
                "titleDa",
                "Afstem bankkontoen",
                "due",
                "1.3.2031",
                "whom",
                "ME",
                "recurrence",
                "MONTHLY",
                "shift",
                "EARLIER",
                "remind",
                "7, 1",
                "visibility",
                "PARTIES");
        assertThat(answer.getStatus()).isEqualTo(303);
        var page = controller.reads(answer.getRedirectedUrl() + "?lang=en");
        assertThat(page)
                .contains("Afstem bankkontoen", "28 February 2031", "Moved from 1 March 2031", "weekend")
                .contains("Every month", "1, 7 days before it is due");
        assertThat(controller.reads("/people/tasks?q=bankkontoen")).contains("Afstem bankkontoen");
        assertThat(chief.opens(answer.getRedirectedUrl()).getStatus()).isEqualTo(404);
    }

    @Test
    void a_day_counted_from_the_assembly_is_worked_out() throws Exception {
        var answer = secretariat.submits(
                "/people/tasks/new",
                "titleDa",
                "Send referat til kommunerne",
                "whom",
                "FUNCTION",
                "function",
                "HEAD_OF_SECRETARIAT",
                "recurrence",
                "WEEKDAY",
                "count",
                "1",
                "weekday",
                "TUESDAY",
                "side",
                "AFTER",
                "occasion",
                "meetings.ordinaryAssembly",
                "shift",
                "LATER",
                "visibility",
                "OPEN");
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(secretariat.reads(answer.getRedirectedUrl() + "?lang=en"))
                .contains("first Tuesday after the ordinary general assembly");
        assertThat(secretariat.reads(answer.getRedirectedUrl()))
                .contains("første tirsdag efter den ordinære generalforsamling");
    }

    @Test
    void what_is_wrong_in_the_form_is_said_at_its_field_and_nothing_typed_is_lost() throws Exception {
        var answer = controller.submits(
                "/people/tasks/new?lang=en",
                "titleDa",
                "",
                "aboutDa",
                "Meget, jeg har skrevet",
                "due",
                "32-13-2031",
                "whom",
                "FUNCTION",
                "function",
                "CONTROLLER",
                "recurrence",
                "NEVER",
                "shift",
                "LATER",
                "remind",
                "snart",
                "visibility",
                "CONFIDENTIAL");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Meget, jeg har skrevet")
                .contains("id=\"titleDa-error\"", "id=\"due-error\"", "id=\"remind-error\"", "id=\"visibility-error\"")
                .contains("A confidential task must be one person");
    }

    @Test
    void an_account_that_is_not_there_is_refused_in_words() throws Exception {
        var answer = controller.submits(
                "/people/tasks/new?lang=en",
                "titleDa",
                "Til ingen",
                "due",
                "03-03-2031",
                "whom",
                "PERSON",
                "person",
                "nobody-at-all",
                "recurrence",
                "NEVER",
                "shift",
                "LATER",
                "visibility",
                "OPEN");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("There is no account with that username.");
    }

    @Test
    void one_task_for_each_municipality_says_how_many_have_done_it() throws Exception {
        var before = count();
        var answer = secretariat.submits(
                "/people/tasks/new",
                "titleDa",
                "Meld kontaktpersoner",
                "due",
                "03-03-2031",
                "whom",
                "EVERY_MEMBER",
                "function",
                "CHIEF_DIGITALISATION_OFFICER",
                "recurrence",
                "NEVER",
                "shift",
                "LATER",
                "visibility",
                "OPEN");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/people/tasks/all");
        assertThat(count() - before).isEqualTo(11);
        var id = (UUID) sql.fetchValue(
                "select id from people.task where title_da = 'Meld kontaktpersoner' and municipality = '0265'");
        chief.submits("/people/tasks/" + id + "/done");
        assertThat(secretariat.reads("/people/tasks/" + id + "?lang=en"))
                .contains("1 of 11 are closed.", "Chief digitalisation officer, Greve");
    }

    @Test
    void two_who_change_the_same_task_both_see_what_the_other_wrote() throws Exception {
        var id = changes.make(task("Samme opgave", CONTROLLER, DUE));
        var form = controller.reads("/people/tasks/" + id + "/edit");
        assertThat(form).contains("name=\"version\" value=\"1\"");
        assertThat(secretariat
                        .submits("/people/tasks/" + id + "/edit", fields("Sekretariatets ord", 1))
                        .getStatus())
                .isEqualTo(303);

        var second = controller.submits("/people/tasks/" + id + "/edit?lang=en", fields("Controllerens ord", 1));

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString())
                .contains("Sekretariatets ord", "Controllerens ord", "Samme opgave", "secretariat");
        assertThat(tasks.find(id).orElseThrow().title().da()).isEqualTo("Sekretariatets ord");
    }

    private static String[] fields(String title, int version) {
        return new String[] {
            "version",
            String.valueOf(version),
            "titleDa",
            title,
            "original.titleDa",
            "Samme opgave",
            "due",
            "03-03-2031",
            "original.due",
            "03-03-2031",
            "whom",
            "FUNCTION",
            "function",
            "CONTROLLER",
            "recurrence",
            "NEVER",
            "shift",
            "LATER",
            "visibility",
            "OPEN"
        };
    }

    @Test
    void dropping_a_task_asks_for_the_reason_and_the_log_tells_it_all() throws Exception {
        var id = changes.make(task("Droppes", CONTROLLER, DUE));
        controller.submits("/people/tasks/" + id + "/start");
        controller.submits("/people/tasks/" + id + "/comments", "text", "Jeg venter på banken.");
        assertThat(controller
                        .submits("/people/tasks/" + id + "/drop", "how", "DROPPED", "reason", " ")
                        .getStatus())
                .isEqualTo(422);
        controller.submits("/people/tasks/" + id + "/drop", "how", "DROPPED", "reason", "Kontoen er lukket.");
        controller.submits("/people/tasks/" + id + "/reopen");
        assertThat(state(id)).isEqualTo(TaskState.OPEN);
        controller.submits("/people/tasks/" + id + "/drop", "how", "NOT_RELEVANT", "reason", "Ikke i år.");

        assertThat(controller.reads("/people/tasks/" + id + "?lang=en"))
                .contains("Made.", "New state: In progress.", "New state: Dropped.", "New state: Open.")
                .contains("Jeg venter på banken.", "Ikke i år.");
    }

    @Test
    void the_list_is_filtered_by_person_function_municipality_state_and_area() throws Exception {
        changes.make(task("Filter Roskilde", CHIEF_OF_ROSKILDE, DUE));
        changes.make(task("Filter person", person("chief-greve"), DUE));
        changes.close(changes.make(task("Filter færdig", CONTROLLER, DUE)), TaskState.DONE, null);

        assertThat(secretariat.reads("/people/tasks/all?municipality=0265&q=Filter"))
                .contains("Filter Roskilde")
                .doesNotContain("Filter person", "Filter færdig");
        assertThat(secretariat.reads("/people/tasks/all?person=chief-greve&q=Filter"))
                .contains("Filter person")
                .doesNotContain("Filter Roskilde");
        assertThat(secretariat.reads("/people/tasks/all?function=CONTROLLER&state=DONE&q=Filter"))
                .contains("Filter færdig")
                .doesNotContain("Filter Roskilde");
        assertThat(secretariat.reads("/people/tasks/all?room=finance&q=Filter")).doesNotContain("Filter person");
        assertThat(secretariat.reads("/people/tasks/all?due-from=2031-03-04&q=Filter"))
                .doesNotContain("Filter Roskilde");
    }

    @Test
    void the_list_goes_to_excel_with_who_has_what() throws Exception {
        changes.make(task("Til regnearket", CHIEF_OF_ROSKILDE, DUE));
        var response = secretariat.opens("/people/tasks/all?q=regnearket&format=xlsx");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            assertThat(book.getFirstSheet().read().stream()
                            .flatMap(row -> row.stream())
                            .filter(cell -> cell != null && cell.getValue() != null)
                            .map(cell -> cell.getText()))
                    .contains("Til regnearket", "Digitaliseringschef, Roskilde");
        }
    }

    @Test
    void programs_ask_for_their_own_tasks_and_for_states() throws Exception {
        changes.make(task("Programmets", CHIEF_OF_ROSKILDE, DUE));
        var own = JsonMapper.shared()
                .readTree(chief.opens("/api/v1/people/tasks?mine=true&state=open&dueFrom=2031-03-01&dueTo=2031-03-31")
                        .getContentAsString());
        assertThat(own.findValuesAsString("title")).contains("Programmets");
        assertThat(own.get(0).get("due").asString()).isEqualTo("2031-03-03");
        assertThat(chief.opens("/api/v1/people/tasks?state=nonsense").getStatus())
                .isEqualTo(400);
        assertThat(chief.opens("/api/v1/people/tasks?dueFrom=soon").getStatus()).isEqualTo(400);
    }

    @Test
    void the_front_page_shows_what_is_most_urgent() throws Exception {
        changes.make(task("Haster mest", person("chief-koege"), LocalDate.of(2024, 2, 1)));
        assertThat(LoggedIn.as("chief-koege", web).reads("/?lang=en"))
                .contains("My tasks", "Haster mest (en)", "Something is late.");
    }

    @Test
    void a_page_costs_the_same_however_many_tasks_there_are() throws Exception {
        var few = List.of(
                statements("/people/tasks/all"), statements("/people/tasks"), statements("/people/annual-cycle"));
        for (int i = 0; i < 60; i++) {
            changes.make(task("Mange " + i, CONTROLLER, LocalDate.now().plusDays(i))
                    .recurring(
                            new Recurrence.Every(Cycle.MONTHLY, LocalDate.now().plusDays(i)), Shift.LATER));
        }
        assertThat(List.of(
                        statements("/people/tasks/all"),
                        statements("/people/tasks"),
                        statements("/people/annual-cycle")))
                .isEqualTo(few);
    }

    private int statements(String page) throws Exception {
        secretariat.reads(page);
        return QueryCount.of(() -> secretariat.reads(page));
    }

    private TaskState state(UUID id) {
        return tasks.find(id).orElseThrow().state();
    }

    private long count() {
        return (Long) sql.fetchValue("select count(*) from people.task");
    }
}
