package dk.digit.people.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.duty.Duties;
import dk.digit.platform.duty.Duty;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Holidays;
import dk.digit.platform.web.LoggedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

/// Tasks that follow from facts: raised while the fact asks, closed when it no longer does.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class DutiesPagesTest {

    private static final LocalDate SOON = LocalDate.now().plusDays(10);

    @Autowired
    private MockMvc web;

    @Autowired
    private DutySweep sweep;

    @Autowired
    private StoredTasks tasks;

    @Autowired
    private TaskChanges changes;

    @Autowired
    private StatedDuties stated;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Tidings tidings;

    @Autowired
    private Holidays holidays;

    @Autowired
    private Reckonings reckonings;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Autowired
    private DSLContext sql;

    private LoggedIn secretariat;
    private LoggedIn lead;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
        lead = LoggedIn.as("projectlead", web);
        sweep.run();
    }

    @Test
    void a_second_sweep_changes_nothing() {
        var before = sql.fetch("select id, version from people.task order by id");
        assertThat(sweep.run()).isZero();
        assertThat(sql.fetch("select id, version from people.task order by id")).isEqualTo(before);
    }

    @Test
    void a_milestone_that_is_due_is_the_leads_task_until_it_is_reported() throws Exception {
        lead.submits("/portfolio/activities/erp/milestones/new", milestone(SOON, false));
        long id = milestone();

        var duty = tasks.bySource("portfolio:milestone/" + id).orElseThrow();
        assertThat(duty.state()).isEqualTo(TaskState.OPEN);
        assertThat(duty.title().in(dk.digit.platform.text.Lang.EN)).contains("First wave");
        assertThat(tasks.has("projectlead", duty.id(), LocalDate.now())).isTrue();
        assertThat(lead.reads("/people/tasks/" + duty.id() + "?lang=en"))
                .contains("It closes by itself", "Go to the matter")
                .doesNotContain("Mark as done");
        assertThat(lead.submits("/people/tasks/" + duty.id() + "/done").getStatus())
                .as("nobody ticks a fact off")
                .isEqualTo(409);

        lead.submits("/portfolio/activities/erp/milestones/" + id, milestone(SOON, true));

        var done = tasks.bySource("portfolio:milestone/" + id).orElseThrow();
        assertThat(done.state()).isEqualTo(TaskState.DONE);
        assertThat(done.closedBy()).isEqualTo("system");
    }

    @Test
    void the_day_of_a_task_moves_with_its_fact_and_a_fact_that_is_undone_opens_it_again() throws Exception {
        lead.submits("/portfolio/activities/erp/milestones/new", milestone(SOON, false));
        long id = milestone();
        var source = "portfolio:milestone/" + id;
        var first = tasks.bySource(source).orElseThrow();

        lead.submits("/portfolio/activities/erp/milestones/" + id, milestone(SOON.minusDays(7), false, "1"));
        assertThat(tasks.bySource(source).orElseThrow().nominal()).isEqualTo(SOON.minusDays(7));
        lead.submits("/portfolio/activities/erp/milestones/" + id, milestone(SOON.minusDays(7), true, "2"));
        assertThat(tasks.bySource(source).orElseThrow().state()).isEqualTo(TaskState.DONE);
        lead.submits("/portfolio/activities/erp/milestones/" + id, milestone(SOON.minusDays(7), false, "3"));

        var again = tasks.bySource(source).orElseThrow();
        assertThat(again.state()).isEqualTo(TaskState.OPEN);
        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void what_a_person_dropped_with_a_reason_stays_dropped() throws Exception {
        lead.submits("/portfolio/activities/erp/milestones/new", milestone(SOON, false));
        var duty = tasks.bySource("portfolio:milestone/" + milestone()).orElseThrow();
        lead.submits("/people/tasks/" + duty.id() + "/drop", "how", "DROPPED", "reason", "Aftalt med styregruppen.");

        sweep.run();

        assertThat(tasks.find(duty.id()).orElseThrow().state()).isEqualTo(TaskState.DROPPED);
    }

    @Test
    void whom_a_person_gave_it_to_keeps_it() throws Exception {
        lead.submits("/portfolio/activities/erp/milestones/new", milestone(SOON, false));
        var duty = tasks.bySource("portfolio:milestone/" + milestone()).orElseThrow();
        var answer = lead.submits(
                "/people/tasks/" + duty.id() + "/edit",
                "version",
                String.valueOf(duty.version()),
                "whom",
                "PERSON",
                "person",
                "contractmanager",
                "remind",
                "2");
        assertThat(answer.getStatus()).isEqualTo(303);

        sweep.run();

        assertThat(tasks.has("contractmanager", duty.id(), LocalDate.now())).isTrue();
        assertThat(tasks.has("projectlead", duty.id(), LocalDate.now())).isFalse();
    }

    @Test
    void a_task_about_a_restricted_activity_is_as_restricted() throws Exception {
        sql.execute("update portfolio.activity set audience = '{person:contractmanager}' where id = 'esdh'");
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> sql.execute("insert into portfolio.milestone (activity, kind, due_on, text_da, text_en)"
                        + " values ('esdh', 'TENDER', current_date + 3, 'Hemmelig frist', 'Secret day')"));
        sweep.run();
        var id = sql.fetchValue("select id from people.task where title_da like '%Hemmelig frist%'");

        assertThat(LoggedIn.as("contractmanager", web)
                        .opens("/people/tasks/" + id)
                        .getStatus())
                .isEqualTo(200);
        assertThat(secretariat.opens("/people/tasks/" + id).getStatus()).isEqualTo(404);
        assertThat(secretariat.reads("/people/tasks/all?q=Hemmelig")).doesNotContain("Hemmelig frist");
        assertThat(secretariat.reads("/people/annual-cycle")).doesNotContain("Hemmelig frist");

        sql.execute("update portfolio.activity set audience = null where id = 'esdh'");
        sweep.run();
        assertThat(secretariat.opens("/people/tasks/" + id).getStatus())
                .as("and open again with it")
                .isEqualTo(200);
    }

    @Test
    void a_seat_that_becomes_vacant_is_to_be_filled_by_the_day_before() {
        var seat = sql.fetchSingle("""
                        update association.seat_holding set period = daterange(lower(period), current_date + 40)
                         where body = 'board' and municipality = '0265' returning seat
                        """).into(Long.class);
        sweep.run();

        var duty = tasks.bySource(
                        "association:vacancy/" + seat + "/" + LocalDate.now().plusDays(40))
                .orElseThrow();
        assertThat(duty.nominal()).isEqualTo(LocalDate.now().plusDays(39));
        assertThat(tasks.has("secretariat", duty.id(), LocalDate.now())).isTrue();

        sql.execute("update association.seat_holding set period = daterange(lower(period), null) where seat = ?", seat);
        sweep.run();
        assertThat(tasks.find(duty.id()).orElseThrow().state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void a_gap_whose_next_holder_is_known_asks_nobody() {
        long gaps = (Long) sql.fetchValue("select count(*) from people.task where source like 'association:%'");
        sql.execute("update association.seat_holding set period = daterange(lower(period), current_date + 30)"
                + " where body = 'board' and municipality = '0390'");
        sql.execute(
                "insert into association.seat_holding (seat, body, incompatibility_group, members_only, municipality,"
                        + " period) select seat, body, incompatibility_group, members_only, municipality,"
                        + " daterange(current_date + 35, null) from association.seat_holding where body = 'board' and municipality"
                        + " = '0390'");
        sweep.run();
        assertThat(sql.fetchValue("select count(*) from people.task where source like 'association:%'"))
                .isEqualTo(gaps);
    }

    @Test
    void a_decision_that_was_not_carried_out_is_to_be_followed_up() {
        assertThat(tasks.bySource("meetings:decision/oga-2023-2")
                        .orElseThrow()
                        .title()
                        .da())
                .startsWith("Følg op på en beslutning, der ikke er gennemført");
        assertThat(tasks.bySource("meetings:decision/ega-2023-11-2"))
                .as("in progress, without a day")
                .isEmpty();
    }

    @Test
    void the_report_of_2023_is_to_be_approved_by_the_assembly_of_the_year_after() {
        var approval = tasks.bySource("report:approval/2023/1").orElseThrow();
        assertThat(approval.nominal()).isEqualTo(LocalDate.of(2024, 6, 3));
        assertThat(tasks.bySource("report:texts/2023/1")).as("they are final").isEmpty();
    }

    @Test
    void a_year_that_is_over_and_open_is_the_controllers_to_close() throws Exception {
        sql.execute("insert into finance.fiscal_year (year) values (2025) on conflict do nothing");
        sweep.run();
        var duty = tasks.bySource("finance:close/2025").orElseThrow();
        assertThat(duty.nominal()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(duty.due()).as("28 February 2026 is a Saturday").isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(tasks.has("controller", duty.id(), LocalDate.now())).isTrue();
    }

    @Test
    void each_activity_of_last_year_is_to_be_written_about_by_its_lead() {
        int year = LocalDate.now().getYear() - 1;
        var duty = tasks.bySource("portfolio:text/erp/" + year).orElseThrow();
        assertThat(duty.nominal()).isEqualTo(LocalDate.of(year + 1, 3, 1).minusDays(1));
        assertThat(tasks.has("projectlead", duty.id(), LocalDate.now())).isTrue();
    }

    @Test
    void a_room_that_fails_takes_no_other_along_and_loses_none_of_its_tasks() {
        var one = new Room("planning", () -> List.of(duty("a"), duty("b")));
        sweepOf(one).run();
        assertThat(state("planning:a")).isEqualTo(TaskState.OPEN);

        var failing = new Room("planning", () -> {
            throw new IllegalStateException("this failure is part of the test");
        });
        sweepOf(failing, new Room("benefits", () -> List.of(duty("c")))).run();

        assertThat(state("planning:a")).isEqualTo(TaskState.OPEN);
        assertThat(state("benefits:c")).isEqualTo(TaskState.OPEN);
        sweepOf(new Room("planning", () -> List.of(duty("b")))).run();
        assertThat(state("planning:a")).isEqualTo(TaskState.DONE);
        assertThat(state("planning:b")).isEqualTo(TaskState.OPEN);
        assertThat(state("benefits:c")).as("a room closes only its own").isEqualTo(TaskState.OPEN);
    }

    @Test
    void ten_thousand_duties_are_held_against_their_facts_in_seconds() {
        var many = IntStream.range(0, 10_000)
                .mapToObj(number -> duty("many/" + number))
                .toList();
        var began = System.nanoTime();
        sweepOf(new Room("architecture", () -> many)).run();
        sweepOf(new Room("architecture", () -> many)).run();
        sweepOf(new Room("architecture", List::of)).run();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
        assertThat(sql.fetchValue("select count(*) from people.task where room = 'architecture' and state = 'DONE'"))
                .isEqualTo(10_000L);
    }

    private record Room(String room, Supplier<List<Duty>> facts) implements Duties {
        @Override
        public List<Duty> on(LocalDate day) {
            return facts.get();
        }
    }

    private DutySweep sweepOf(Duties... rooms) {
        return new DutySweep(
                List.of(rooms), stated, tasks, reminders, tidings, holidays, reckonings, transactions, clock);
    }

    private static Duty duty(String key) {
        return new Duty(
                key,
                new Bilingual("Gør " + key, "Do " + key),
                "thing",
                key,
                "/portfolio",
                TasksFixture.CONTROLLER,
                SOON);
    }

    private TaskState state(String source) {
        return tasks.bySource(source).orElseThrow().state();
    }

    @Test
    void an_assembly_that_is_set_moves_what_is_counted_from_it() throws Exception {
        int year = LocalDate.now().getYear() + 1;
        var id = changes.make(TasksFixture.task("Indkald", TasksFixture.CONTROLLER, SOON)
                .recurring(
                        new Recurrence.Around(
                                "meetings.ordinaryAssembly",
                                new Offset.Span(4, Offset.Unit.WEEKS, Offset.Side.BEFORE),
                                year),
                        Shift.STAY));
        var day = LocalDate.of(year, 5, 20);

        secretariat.submits(
                "/meetings/meetings/new",
                "body",
                "general-assembly",
                "kind",
                "ORDINARY",
                "heldOn",
                dk.digit.platform.text.Formats.date(day));

        assertThat(tasks.find(id).orElseThrow().due()).isEqualTo(day.minusWeeks(4));
    }

    private static String[] milestone(LocalDate due, boolean done) {
        return milestone(due, done, "1");
    }

    private static String[] milestone(LocalDate due, boolean done, String version) {
        var fields = new java.util.ArrayList<>(List.of(
                "version",
                version,
                "kind",
                "GO_LIVE",
                "due",
                dk.digit.platform.text.Formats.date(due),
                "textDa",
                "Første bølge",
                "textEn",
                "First wave"));
        if (done) {
            fields.addAll(List.of("done", "yes"));
        }
        return fields.toArray(String[]::new);
    }

    private long milestone() {
        return (Long) sql.fetchValue("select max(id) from portfolio.milestone");
    }
}
