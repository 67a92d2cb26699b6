package dk.digit.people.tasks;

import static dk.digit.people.tasks.TasksFixture.CHIEF_OF_ROSKILDE;
import static dk.digit.people.tasks.TasksFixture.CONTROLLER;
import static dk.digit.people.tasks.TasksFixture.person;
import static dk.digit.people.tasks.TasksFixture.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.association.Association;
import dk.digit.association.BodyId;
import dk.digit.association.WorkFunction;
import dk.digit.people.People;
import dk.digit.people.RecordFunction;
import dk.digit.platform.access.Role;
import dk.digit.platform.duty.Assignee;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.RefusedException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Tasks on the demonstration's accounts: who has them, who sees them, how they go on.
@DbTest
class TasksDbTest {

    private static final LocalDate DUE = LocalDate.of(2031, 3, 3);

    @Autowired
    private Tasks facade;

    @Autowired
    private TaskChanges changes;

    @Autowired
    private StoredTasks tasks;

    @Autowired
    private People people;

    @Autowired
    private Association association;

    @Autowired
    private DSLContext sql;

    @Test
    void a_task_that_recurs_is_followed_by_the_next_when_it_is_done() {
        var id = changes.make(task("Kvartal", CONTROLLER, DUE)
                .recurring(new Recurrence.Every(Cycle.QUARTERLY, DUE), Shift.LATER)
                .reminding(7));

        changes.close(id, TaskState.DONE, null);

        var series = tasks.find(id).orElseThrow().series();
        assertThat(ofSeries(series)).extracting(Task::due).containsExactly(DUE, LocalDate.of(2031, 6, 3));
        assertThat(ofSeries(series)).extracting(Task::state).containsExactly(TaskState.DONE, TaskState.OPEN);
    }

    @Test
    void one_that_was_not_relevant_goes_on_and_one_that_was_dropped_does_not() {
        var skipped = changes.make(
                task("Springes over", CONTROLLER, DUE).recurring(new Recurrence.Every(Cycle.YEARLY, DUE), Shift.LATER));
        var dropped = changes.make(
                task("Droppes", CONTROLLER, DUE).recurring(new Recurrence.Every(Cycle.YEARLY, DUE), Shift.LATER));

        changes.close(skipped, TaskState.NOT_RELEVANT, "Intet møde i år.");
        changes.close(dropped, TaskState.DROPPED, "Pligten er ophørt.");

        assertThat(ofSeries(tasks.find(skipped).orElseThrow().series())).hasSize(2);
        assertThat(ofSeries(tasks.find(dropped).orElseThrow().series())).hasSize(1);
    }

    @Test
    void opened_again_and_done_again_it_is_followed_once() {
        var id = changes.make(
                task("Igen", CONTROLLER, DUE).recurring(new Recurrence.Every(Cycle.MONTHLY, DUE), Shift.LATER));
        changes.close(id, TaskState.DONE, null);
        changes.reopen(id);
        changes.close(id, TaskState.DONE, null);

        assertThat(ofSeries(tasks.find(id).orElseThrow().series())).hasSize(2);
    }

    @Test
    void two_who_tick_the_same_task_off_at_once_make_one_successor() throws Exception {
        var id = changes.make(
                task("Samtidig", CONTROLLER, DUE).recurring(new Recurrence.Every(Cycle.MONTHLY, DUE), Shift.LATER));
        var together = new CyclicBarrier(2);
        Callable<String> tick = () -> {
            together.await();
            try {
                changes.close(id, TaskState.DONE, null);
                return "done";
            } catch (RefusedException refused) {
                return refused.refusals().getFirst().key();
            }
        };
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = pool.invokeAll(List.of(tick, tick)).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder("done", "people.task.refused.closed");
        }
        assertThat(ofSeries(tasks.find(id).orElseThrow().series())).hasSize(2);
    }

    @Test
    void the_minutes_are_due_on_the_first_tuesday_after_the_assembly_of_every_year() {
        var minutes = new Recurrence.Around(
                "meetings.ordinaryAssembly", new Offset.Weekday(1, DayOfWeek.TUESDAY, Offset.Side.AFTER), 2023);
        facade.raiseRunning(
                task("Referat", CONTROLLER, DUE).raisedBy("meetings", "minutes").recurring(minutes, Shift.LATER),
                LocalDate.of(2024, 1, 1));

        var stored = tasks.bySource("minutes").orElseThrow();
        assertThat(ofSeries(stored.series()))
                .extracting(Task::due)
                .as("the assembly of 2023 was on 2 June; that of 2024 is expected on 3 June, a Monday")
                .containsExactly(LocalDate.of(2023, 6, 6), LocalDate.of(2024, 6, 4));
        assertThat(stored.closedAt()).isEqualTo("2023-06-06T10:00:00Z");
    }

    @Test
    void a_task_is_raised_once_by_its_source_and_closed_by_it() {
        var task = task("En gang", CONTROLLER, DUE).raisedBy("finance", "once");
        facade.raise(task);
        facade.raise(task);
        facade.close("once");
        facade.close("once");
        facade.close("never raised");

        assertThat(sql.fetchValue("select count(*) from people.task where source = 'once'"))
                .isEqualTo(1L);
        assertThat(tasks.bySource("once").orElseThrow().state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void each_member_municipality_has_its_own_state() {
        var made = changes.makeForEveryMember(
                task("Hver kommune", CONTROLLER, DUE), WorkFunction.CHIEF_DIGITALISATION_OFFICER.name());

        assertThat(made).hasSize(11);
        changes.close(made.getFirst(), TaskState.DONE, null);
        var family = tasks.family(tasks.find(made.getFirst()).orElseThrow().family());
        assertThat(family).hasSize(11);
        assertThat(family.stream().filter(task -> task.state().isOpen())).hasSize(10);
    }

    @Test
    void a_functions_task_is_whoever_works_in_it() {
        var id = changes.make(task("Roskildes", CHIEF_OF_ROSKILDE, DUE));

        assertThat(has("chief-roskilde", id)).isTrue();
        assertThat(has("chief-greve", id)).isFalse();
        assertThat(has("secretariat", id)).isFalse();
    }

    @Test
    void a_function_that_ends_at_midnight_ends_the_task_at_midnight() {
        account("temp");
        people.employ("temp", null, WorkFunction.IT_ARCHITECT, LocalDate.of(2025, 1, 1));
        sql.execute("update people.employment set period = '[2025-01-01,2031-03-01)' where username = 'temp'");
        var id = changes.make(task("Tegn", new Assignee.OfFunction(WorkFunction.IT_ARCHITECT.name(), null), DUE));

        assertThat(tasks.has("temp", id, LocalDate.of(2031, 2, 28))).isTrue();
        assertThat(tasks.has("temp", id, LocalDate.of(2031, 3, 1))).isFalse();
        assertThat(tasks.has("secretariat", id, LocalDate.of(2031, 3, 1)))
                .as("nothing is left without an owner")
                .isTrue();
    }

    @Test
    void a_seats_task_is_whoever_holds_the_seat() {
        var seat = association.seats(new BodyId("executive-committee"), LocalDate.of(2023, 12, 1)).stream()
                .filter(seating -> seating.holding() != null
                        && "0350"
                                .equals(String.valueOf(
                                        seating.holding().holder().municipality() == null
                                                ? null
                                                : seating.holding()
                                                        .holder()
                                                        .municipality()
                                                        .value())))
                .findFirst()
                .orElseThrow()
                .seat();
        sql.execute(
                "update association.seat_holding set account = 'chief-lejre' where seat = ? and municipality = '0350'",
                seat.id().value());
        var id = changes.make(task("Pladsens", new Assignee.OfSeat(seat.id().value()), DUE));

        assertThat(has("chief-lejre", id)).isTrue();
        assertThat(has("chief-greve", id)).isFalse();
    }

    @Test
    void whoever_answers_for_the_record_has_its_task() {
        people.makeResponsible("contractmanager", "activity", "esdh", RecordFunction.LEAD, LocalDate.of(2025, 1, 1));
        var id = changes.make(task("Sagens", new Assignee.OfRecord("LEAD"), DUE)
                .about("activity", "esdh", "/portfolio/activities/esdh"));

        assertThat(has("contractmanager", id)).isTrue();
        assertThat(has("projectlead", id)).isFalse();
    }

    @Test
    void what_nobody_has_the_head_of_the_secretariat_looks_after() {
        var id = changes.make(task("Ingens", new Assignee.OfFunction(WorkFunction.IT_ARCHITECT.name(), "0253"), DUE));
        assertThat(has("secretariat", id)).isTrue();

        changes.close(id, TaskState.DONE, null);
        assertThat(has("secretariat", id)).as("done is done").isFalse();
    }

    @Test
    void a_locked_account_has_no_tasks() {
        account("leaving");
        var id = changes.make(task("Min", person("leaving"), DUE));
        assertThat(has("leaving", id)).isTrue();
        people.lock("leaving");
        assertThat(has("leaving", id)).isFalse();
        assertThat(has("secretariat", id)).isTrue();
    }

    @Test
    void a_substitute_has_the_givers_tasks_while_it_lasts() {
        sql.execute("insert into people.substitution (giver, substitute, period, reason)"
                + " values ('chief-koege', 'chief-greve', '[2031-01-01,2031-02-01)', 'Ferie')");
        var id = changes.make(task("Køges", person("chief-koege"), DUE).seenBy(Secrecy.PARTIES));

        assertThat(tasks.has("chief-greve", id, LocalDate.of(2031, 1, 31))).isTrue();
        assertThat(tasks.has("chief-greve", id, LocalDate.of(2031, 2, 1))).isFalse();
    }

    @Test
    void a_task_between_parties_is_seen_by_whoever_has_it_made_it_and_by_the_secretariat() {
        var id = as(
                "contractmanager",
                () -> changes.make(
                        task("Mellem parter", person("chief-greve"), DUE).seenBy(Secrecy.PARTIES)));

        for (String username : List.of("contractmanager", "chief-greve", "secretariat")) {
            assertThat(sees(username, id)).as(username).isTrue();
        }
        for (String username : List.of("chief-roskilde", "auditor", "controller", "admin")) {
            assertThat(sees(username, id)).as(username).isFalse();
        }
    }

    @Test
    void a_confidential_task_is_seen_by_its_person_and_whoever_made_it_and_not_by_a_substitute() {
        sql.execute("insert into people.substitution (giver, substitute, period, reason)"
                + " values ('chief-lejre', 'chief-slagelse', daterange(current_date - 1, current_date + 30), 'Ferie')");
        var confidential = as(
                "controller",
                () -> changes.make(task("Fortrolig", person("chief-lejre"), DUE).seenBy(Secrecy.CONFIDENTIAL)));
        var ordinary = as(
                "controller",
                () -> changes.make(
                        task("Almindelig", person("chief-lejre"), DUE).seenBy(Secrecy.PARTIES)));

        assertThat(sees("chief-lejre", confidential)).isTrue();
        assertThat(sees("controller", confidential)).isTrue();
        for (String username : List.of("secretariat", "chief-slagelse", "admin", "chief-roskilde")) {
            assertThat(sees(username, confidential)).as(username).isFalse();
        }
        assertThat(sees("chief-slagelse", ordinary))
                .as("what goes with the duties")
                .isTrue();
    }

    @Test
    void whoever_does_not_see_a_task_does_not_see_what_was_said_about_it() {
        var id = as(
                "controller",
                () -> changes.make(task("Fortrolig", person("chief-lejre"), DUE).seenBy(Secrecy.CONFIDENTIAL)));
        as("controller", () -> {
            changes.comment(id, "Kun mellem os");
            return id;
        });

        assertThat(as("chief-lejre", () -> count("people.task_comment where text = 'Kun mellem os'")))
                .isEqualTo(1L);
        assertThat(as("secretariat", () -> count("people.task_comment where text = 'Kun mellem os'")))
                .isZero();
    }

    @Test
    void a_function_may_not_have_a_confidential_task() {
        assertThatThrownBy(
                        () -> changes.make(task("Arves ikke", CONTROLLER, DUE).seenBy(Secrecy.CONFIDENTIAL)))
                .hasMessageContaining("task_confidential_person");
    }

    @Test
    void the_counts_of_somebodys_tasks_are_those_of_the_list() {
        account("counted");
        var today = LocalDate.of(2031, 3, 10);
        changes.make(task("Sent", person("counted"), LocalDate.of(2031, 3, 7)));
        changes.make(task("Snart", person("counted"), LocalDate.of(2031, 3, 12)));
        changes.make(task("Senere", person("counted"), LocalDate.of(2031, 9, 1)));
        changes.close(changes.make(task("Færdig", person("counted"), today)), TaskState.DONE, null);

        assertThat(facade.countOf("counted", today)).isEqualTo(new TaskCount(3, 1, 1));
        assertThat(facade.openOf("counted", today, 2))
                .extracting(line -> line.title().da())
                .containsExactly("Sent", "Snart");
    }

    @Test
    void a_change_on_an_old_version_is_none() {
        var id = changes.make(task("Version", CONTROLLER, DUE));
        var former = tasks.find(id).orElseThrow();
        assertThat(changes.change(former, task("Først", CONTROLLER, DUE), former.version()))
                .isTrue();
        assertThat(changes.change(former, task("Sidst", CONTROLLER, DUE), former.version()))
                .isFalse();
        assertThat(tasks.find(id).orElseThrow().title().da()).isEqualTo("Først");
    }

    private List<Task> ofSeries(UUID series) {
        return tasks.where(dk.digit.people.db.Tables.TASK.SERIES.eq(series));
    }

    private boolean has(String username, UUID task) {
        return tasks.has(username, task, LocalDate.now());
    }

    private boolean sees(String username, UUID task) {
        return as(username, () -> tasks.find(task).isPresent());
    }

    private long count(String from) {
        return (Long) sql.fetchValue("select count(*) from " + from);
    }

    private <T> T as(String username, Callable<T> work) {
        return TasksFixture.as(people, username, work);
    }

    private void account(String username) {
        people.createAccount(username, "tre ord der huskes", "Prøvekonto", Set.<Role>of(), null, Lang.DA);
    }
}
