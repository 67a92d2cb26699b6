package dk.digit.portfolio.capacity;

import static dk.digit.association.AssociationFixture.HOLBAEK;
import static dk.digit.association.AssociationFixture.LEJRE;
import static dk.digit.association.AssociationFixture.ROSKILDE;
import static dk.digit.portfolio.PortfolioFixture.ERP;
import static dk.digit.portfolio.capacity.CapacityFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.digit.association.AssociationFixture;
import dk.digit.association.BodyId;
import dk.digit.platform.money.Money;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.ActivityRole;
import dk.digit.portfolio.FrozenTable;
import dk.digit.portfolio.Gate;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.ProjectRole;
import dk.digit.portfolio.RoleChange;
import dk.digit.portfolio.RoleHolder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

class CapacityDbTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

    private final TestDatabase database = TestDatabase.filled(
            "association",
            data -> AssociationFixture.on(DSL.using(data, SQLDialect.POSTGRES)).founded());
    private final CapacityFixture fixture = CapacityFixture.on(database.dsl());
    private final Capacity capacity = fixture.capacity;

    CapacityDbTest() {
        fixture.portfolio.erp();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    // ---- what is asked for

    @Test
    void a_role_is_asked_for_allocated_and_ended_early_and_its_course_is_kept() {
        long id = capacity.ask(testLead("2023-03-01", "2023-12-31"), LocalDate.of(2023, 2, 1));
        capacity.allocate(id, 1, LocalDate.of(2023, 2, 10), "Testkoordinator", null, null);
        capacity.end(id, 2, LocalDate.of(2023, 8, 1), LocalDate.of(2023, 8, 31), "Nyt job");

        assertThat(fixture.engagements.story(id))
                .extracting(EngagementEvent::state, EngagementEvent::since, EngagementEvent::recordedBy)
                .containsExactly(
                        tuple(EngagementState.ENDED, LocalDate.of(2023, 8, 1), "test"),
                        tuple(EngagementState.ALLOCATED, LocalDate.of(2023, 2, 10), "test"),
                        tuple(EngagementState.REQUESTED, LocalDate.of(2023, 2, 1), "test"));
        assertThat(on("2023-01-31")).isEmpty();
        assertThat(on("2023-02-09")).extracting(Engagement::state).containsExactly(EngagementState.REQUESTED);
        assertThat(on("2023-07-31")).singleElement().satisfies(then -> {
            assertThat(then.state()).isEqualTo(EngagementState.ALLOCATED);
            assertThat(then.period()).isEqualTo(period("2023-03-01", "2023-12-31"));
        });
        assertThat(on("2023-08-01")).extracting(Engagement::period).containsExactly(period("2023-03-01", "2023-08-31"));
    }

    @Test
    void what_was_answered_is_not_answered_again() {
        long id = capacity.ask(testLead("2023-03-01", null));
        capacity.refuse(id, 1, CapacityFixture.TODAY, "Ingen tid");

        refuses(
                "En anden var hurtigere. Status er nu: Afslået, siden 02-01-2024.",
                () -> capacity.allocate(id, 1, CapacityFixture.TODAY, "Konsulent", null, null));
        refuses(
                "Skriv hvorfor.",
                () -> capacity.refuse(capacity.ask(testLead("2023-03-01", null)), 1, CapacityFixture.TODAY, null));
    }

    @Test
    void an_early_end_lies_between_the_first_and_the_last_day() {
        long id = fixture.allocated(testLead("2023-03-01", "2023-12-31"), "Konsulent", null);

        refuses(
                "Den sidste dag kan ikke ligge før den første, 01-03-2023. Træk rollen tilbage i stedet.",
                () -> capacity.end(id, 2, CapacityFixture.TODAY, LocalDate.of(2023, 2, 28), "Fejl"));
        refuses(
                "Den sidste dag skal ligge før den aftalte, 31-12-2023.",
                () -> capacity.end(id, 2, CapacityFixture.TODAY, LocalDate.of(2023, 12, 31), "Fejl"));
    }

    @Test
    void an_answer_does_not_lie_before_the_request() {
        long id = capacity.ask(testLead("2023-03-01", null), LocalDate.of(2023, 2, 1));

        refuses(
                "Svaret kan ikke ligge før anmodningen, 01-02-2023.",
                () -> capacity.refuse(id, 1, LocalDate.of(2023, 1, 31), "Nej"));
    }

    @Test
    void of_two_who_answer_at_once_one_wins_and_the_other_is_told() throws Exception {
        long id = capacity.ask(testLead("2023-03-01", null));
        var start = new CyclicBarrier(2);
        Callable<String> answer = () -> {
            start.await();
            try {
                return database.dsl().transactionResult(transaction -> {
                    CapacityFixture.on(transaction.dsl())
                            .capacity
                            .allocate(id, 1, CapacityFixture.TODAY, "Konsulent", null, null);
                    return "allocated";
                });
            } catch (RefusedException told) {
                return told.refusals().getFirst().key();
            }
        };
        try (var pool = Executors.newFixedThreadPool(2)) {
            var first = pool.submit(answer);
            var second = pool.submit(answer);
            assertThat(List.of(first.get(), second.get()))
                    .containsExactlyInAnyOrder("allocated", "portfolio.refused.answeredMeanwhile");
        }
        assertThat(fixture.engagements.story(id)).hasSize(2);
    }

    @Test
    void nobody_is_twice_in_the_same_role_of_an_activity_at_a_time() {
        account("test-lead");
        fixture.allocated(testLead("2023-03-01", "2023-06-30"), "Konsulent", "test-lead");
        fixture.allocated(testLead("2023-07-01", "2023-09-30"), "Konsulent", "test-lead");
        long third = capacity.ask(testLead("2023-09-30", null));

        assertThatThrownBy(() -> capacity.allocate(third, 1, CapacityFixture.TODAY, "Konsulent", "test-lead", null))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("role_engagement_once");
    }

    @Test
    void the_database_keeps_what_was_asked_and_how_it_went_on() {
        long id = capacity.ask(testLead("2023-03-01", "2023-12-31"), LocalDate.of(2023, 2, 1));

        brokenBySql("role_engagement_stays_as_asked", "update portfolio.role_engagement set minutes_week = 60");
        brokenBySql(
                "role_engagement_transition",
                "update portfolio.role_engagement set state = 'ENDED', person = 'x', remark = 'x',"
                        + " period = '[2023-03-01,2023-04-01)', version = 2");
        brokenBySql(
                "role_engagement_answer_reason", "update portfolio.role_engagement set state = 'REFUSED', version = 2");
        brokenBySql(
                "role_engagement_goes_forward",
                "update portfolio.role_engagement set state = 'WITHDRAWN', since = '2023-01-01', version = 2");
        brokenBySql("role_engagement_event_append_only", "delete from portfolio.role_engagement_event");
        brokenBySql("role_engagement_hours", insert("'[2023-01-01,)'", 20));
        brokenBySql("role_engagement_period", insert("'(,2023-01-01)'", 15));
        capacity.allocate(id, 1, LocalDate.of(2023, 2, 2), "Konsulent", null, null);
        brokenBySql(
                "role_engagement_begun",
                "update portfolio.role_engagement set state = 'WITHDRAWN', since = '2023-03-02', version = 3");
    }

    // ---- vacancies

    @Test
    void a_role_is_vacant_while_it_is_unanswered_refused_or_left() {
        long unanswered = capacity.ask(testLead("2023-03-01", null), LocalDate.of(2023, 2, 1));
        long left = fixture.allocated(
                request(ERP, ProjectRole.ARCHITECT, ROSKILDE, "2023-01-15", "2023-12-31", 300), "Arkitekt", null);
        capacity.end(left, 2, LocalDate.of(2023, 4, 1), LocalDate.of(2023, 4, 30), "Barsel");
        long refused = capacity.ask(
                request(ERP, ProjectRole.MEMBER, LEJRE, "2023-02-01", null, 300), LocalDate.of(2023, 1, 5));
        capacity.refuse(refused, 1, LocalDate.of(2023, 3, 1), "Nej");

        assertThat(engaged("2023-06-01"))
                .extracting(RoleVacancy::role, RoleVacancy::since, RoleVacancy::reason, RoleVacancy::engagement)
                .containsExactlyInAnyOrder(
                        tuple(ProjectRole.TEST_LEAD, LocalDate.of(2023, 3, 1), VacancyReason.REQUESTED, unanswered),
                        tuple(ProjectRole.ARCHITECT, LocalDate.of(2023, 5, 1), VacancyReason.ENDED, left),
                        tuple(ProjectRole.MEMBER, LocalDate.of(2023, 3, 1), VacancyReason.REFUSED, refused));
        assertThat(engaged("2023-02-15"))
                .extracting(RoleVacancy::role, RoleVacancy::reason)
                .containsExactlyInAnyOrder(
                        tuple(ProjectRole.TEST_LEAD, VacancyReason.REQUESTED),
                        tuple(ProjectRole.MEMBER, VacancyReason.REQUESTED));
        assertThat(engaged("2023-06-01").getFirst().consequences().in(Lang.DA)).isNotEmpty();
    }

    @Test
    void what_was_refused_is_no_vacancy_once_it_is_asked_anew() {
        long refused = capacity.ask(testLead("2023-03-01", null), LocalDate.of(2023, 2, 1));
        capacity.refuse(refused, 1, LocalDate.of(2023, 3, 1), "Nej");
        long again = capacity.ask(
                request(ERP, ProjectRole.TEST_LEAD, LEJRE, "2023-04-01", null, 300), LocalDate.of(2023, 3, 2));

        assertThat(engaged("2023-06-01")).extracting(RoleVacancy::engagement).containsExactly(again);
        capacity.allocate(again, 1, LocalDate.of(2023, 3, 3), "Konsulent", null, null);
        assertThat(engaged("2023-06-01")).isEmpty();
    }

    @Test
    void a_chair_and_a_lead_are_missing_until_somebody_is_named_for_certain() {
        assertThat(led()).containsExactlyInAnyOrder(ProjectRole.CHAIR, ProjectRole.LEAD);

        chair(new RoleHolder(HOLBAEK, null), false);
        assertThat(fixture.vacancies.of(ERP, DAY))
                .extracting(RoleVacancy::role, RoleVacancy::reason)
                .contains(tuple(ProjectRole.CHAIR, VacancyReason.UNCERTAIN));
        chair(new RoleHolder(HOLBAEK, null), true);
        assertThat(led()).containsExactly(ProjectRole.LEAD);
        fixture.allocated(request(ERP, ProjectRole.LEAD, LEJRE, "2023-02-01", null, 300), "Projektleder", null);
        assertThat(led()).isEmpty();
        assertThat(capacity.filled(ERP, DAY)).containsExactly(ProjectRole.CHAIR, ProjectRole.LEAD);
    }

    @Test
    void a_body_without_a_chair_chairs_nothing() {
        var association = AssociationFixture.on(database.dsl());
        var seat = association.seat(AssociationFixture.BOARD, "chair");
        chair(new RoleHolder(null, new BodyId("board")), true);
        association.fill(seat, HOLBAEK, "2023-01-01", "2023-04-30");

        assertThat(fixture.vacancies.of(ERP, LocalDate.of(2023, 4, 30)))
                .extracting(RoleVacancy::role)
                .containsExactly(ProjectRole.LEAD);
        assertThat(fixture.vacancies.of(ERP, DAY))
                .extracting(RoleVacancy::role, RoleVacancy::reason, RoleVacancy::since)
                .contains(tuple(ProjectRole.CHAIR, VacancyReason.SEAT, LocalDate.of(2023, 5, 1)));
    }

    // ---- gates

    @Test
    void a_gate_names_each_role_that_is_missing() {
        chair(new RoleHolder(HOLBAEK, null), true);
        capacity.ask(testLead("2023-03-01", null), LocalDate.of(2023, 2, 1));
        var condition = condition();

        assertThat(condition.missing(gate(ProjectRole.CHAIR, ProjectRole.TEST_LEAD, ProjectRole.ARCHITECT)))
                .extracting(refusal -> refusal.text(Lang.DA), Refusal::field)
                .containsExactly(
                        tuple("Rollen It-arkitekt er ikke besat", "people"),
                        tuple("Rollen Testleder er ikke besat (siden 01-03-2023)", "people"));
        assertThat(condition.missing(gate())).isEmpty();
    }

    @Test
    void over_load_is_told_before_a_gate_and_kept_with_it_but_stops_nobody() {
        fixture.allocated(testLead("2023-04-01", "2023-06-30"), "Testkoordinator", null);
        state(ROSKILDE_TEST_Q2, 10);
        var condition = condition();

        assertThat(condition.missing(gate(ProjectRole.TEST_LEAD))).isEmpty();
        assertThat(condition.warnings(gate(ProjectRole.TEST_LEAD)))
                .extracting(refusal -> refusal.text(Lang.DA))
                .containsExactly("Roskilde har lovet for meget som Testleder i 2. kvt. 2023: 58 af 10 timer");
        assertThat(condition.frozen(gate(ProjectRole.TEST_LEAD)))
                .extracting(FrozenTable::rows)
                .allSatisfy(rows -> assertThat(rows).hasSize(1));
    }

    // ---- load

    @Test
    void load_stands_against_the_hours_that_were_stated_by_the_day() {
        fixture.allocated(testLead("2023-04-01", "2023-06-30"), "Testkoordinator", null);
        capacity.offer(List.of(offer(ROSKILDE_TEST_Q2, 100)), LocalDate.of(2023, 3, 1));
        capacity.offer(List.of(offer(ROSKILDE_TEST_Q2, 50)), LocalDate.of(2023, 5, 1));

        assertThat(figure("2023-04-30")).isEqualTo(new LoadFigure(58 * 60, 0, 6000L, 0, 0));
        assertThat(figure("2023-05-01")).isEqualTo(new LoadFigure(58 * 60, 0, 3000L, 8 * 60, 8 * 60));
        assertThat(figure("2023-05-01").level()).isEqualTo(LoadLevel.OVER);
        assertThat(capacity.offer(List.of(offer(ROSKILDE_TEST_Q2, 50)), LocalDate.of(2023, 6, 1)))
                .as("nothing new is said")
                .isZero();
    }

    @Test
    void what_is_asked_for_is_seen_as_over_load_before_it_is_allocated() {
        capacity.ask(testLead("2023-04-01", "2023-06-30"), LocalDate.of(2023, 1, 2));
        capacity.offer(List.of(offer(ROSKILDE_TEST_Q2, 50)), LocalDate.of(2023, 1, 2));

        assertThat(figure("2023-03-01").level()).isEqualTo(LoadLevel.OVER_IF_ALLOCATED);
    }

    @Test
    void over_load_in_one_role_does_not_vanish_in_hours_of_another() {
        fixture.allocated(testLead("2023-04-01", "2023-06-30"), "Testkoordinator", null);
        capacity.offer(
                List.of(
                        offer(ROSKILDE_TEST_Q2, 50),
                        new CapacityOffer(
                                new RoleHolder(ROSKILDE, null), ProjectRole.MEMBER, new Quarter(2023, 2), 900)),
                LocalDate.of(2023, 1, 2));

        var whole = fixture.loads
                .by(LoadBy.MUNICIPALITY, LoadFilter.ALL, List.of(new Quarter(2023, 2)), LocalDate.of(2024, 1, 1))
                .get("0265")
                .get(new Quarter(2023, 2));
        assertThat(whole.capacity()).isEqualTo(950 * 60L);
        assertThat(whole.over()).isEqualTo(8 * 60);
    }

    /// The sums in SQL are those of the engagements one by one, on any day and for any grouping.
    @Test
    void load_in_sql_is_the_sum_of_the_engagements_one_by_one() {
        var random = new Random(5);
        var activities = List.of(ERP, new ActivityId("idm"));
        fixture.portfolio.take(activities.getLast(), ActivityKind.PROJECT, Phase.ANALYSIS, null);
        var roles = ProjectRole.values();
        for (int i = 0; i < 120; i++) {
            var first = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(500));
            var last = i % 9 == 0 ? null : first.plusDays(random.nextInt(400)).toString();
            long id = capacity.ask(
                    request(
                            activities.get(i % 2),
                            roles[random.nextInt(roles.length)],
                            List.of(HOLBAEK, LEJRE, ROSKILDE).get(random.nextInt(3)),
                            first.toString(),
                            last,
                            15 * (1 + random.nextInt(100))),
                    LocalDate.of(2023, 1, 1).plusDays(random.nextInt(200)));
            var asked = fixture.read(id);
            if (i % 3 == 0) {
                capacity.allocate(id, 1, asked.since().plusDays(10), "Konsulent " + i % 4, null, null);
            }
            var after = asked.asked().end();
            if (i % 6 == 0 && (after == null || after.isAfter(first.plusDays(20)))) {
                capacity.end(id, 2, asked.since().plusDays(60), first.plusDays(15), "Nyt job");
            }
        }
        var quarters = new Quarter(2023, 1).andNext(8);
        var workdays = new Workdays(
                fixture.holidays.workingDays(),
                quarters.getFirst().first(),
                quarters.getLast().end());
        for (String day : List.of("2023-02-01", "2023-05-05", "2023-09-30", "2024-06-01")) {
            var asOf = LocalDate.parse(day);
            var expected = new HashMap<String, Long>();
            for (ActivityId activity : activities) {
                for (Engagement one : capacity.engagements(activity, asOf)) {
                    for (Quarter quarter : quarters) {
                        int minutes = one.minutesIn(quarter.period(), workdays);
                        if (minutes > 0 && one.state() != EngagementState.REFUSED) {
                            expected.merge(
                                    one.holderKey() + one.role() + quarter + (one.state() == EngagementState.REQUESTED),
                                    (long) minutes,
                                    Long::sum);
                        }
                    }
                }
            }
            var actual = new HashMap<String, Long>();
            for (QuarterLoad load : capacity.load(quarters.getFirst(), quarters.size(), asOf)) {
                put(actual, load.holder() + load.role() + load.quarter() + false, load.allocated());
                put(actual, load.holder() + load.role() + load.quarter() + true, load.requested());
            }
            assertThat(actual).as(day).isEqualTo(expected).isNotEmpty();
            long all = expected.values().stream().mapToLong(Long::longValue).sum();
            for (LoadBy by : LoadBy.values()) {
                assertThat(fixture.loads.by(by, LoadFilter.ALL, quarters, asOf).values().stream()
                                .flatMap(of -> of.values().stream())
                                .mapToLong(figure -> figure.allocated() + figure.requested())
                                .sum())
                        .as(by + " " + day)
                        .isEqualTo(all);
            }
            assertThat(database.dsl()
                            .select(DSL.sum(DSL.field("work.minutes", Integer.class)))
                            .from(fixture.loads.engagements(quarters, asOf))
                            .fetchSingle()
                            .value1()
                            .longValueExact())
                    .isEqualTo(all);
        }
    }

    private static void put(Map<String, Long> sums, String key, long minutes) {
        if (minutes > 0) {
            sums.put(key, minutes);
        }
    }

    // ---- prices

    @Test
    void what_people_cost_in_a_year_is_told_by_engagement_and_quarter() {
        fixture.rates.set(null, null, LocalDate.of(2023, 1, 1), Money.parseDanish("400,00"), "Bestyrelsen");
        fixture.rates.set(null, null, LocalDate.of(2023, 7, 1), Money.parseDanish("450,50"), "Bestyrelsen");
        long id = fixture.allocated(
                new RoleRequest(
                        ERP,
                        ProjectRole.TEST_LEAD,
                        new RoleHolder(ROSKILDE, null),
                        period("2023-04-01", "2023-09-30"),
                        300,
                        EngagementKind.BUY_OUT,
                        null,
                        null),
                "Testkoordinator",
                null);
        fixture.allocated(testLead("2023-01-01", null), "Egen tid", null);

        assertThat(capacity.buyOuts(2023))
                .extracting(
                        BuyOut::engagement,
                        BuyOut::quarter,
                        BuyOut::minutes,
                        one -> one.amount().toApi())
                .containsExactly(
                        tuple(id, new Quarter(2023, 2), 58 * 60, "23200.00"),
                        tuple(id, new Quarter(2023, 3), 65 * 60, "29282.50"));
        assertThat(fixture.rates.all())
                .extracting(StaffRate::period)
                .containsExactly(period("2023-01-01", "2023-06-30"), Period.from(LocalDate.of(2023, 7, 1)));
        brokenBySql(
                "staff_rate_once",
                "insert into portfolio.staff_rate (period, per_hour, source)"
                        + " values ('[2023-05-01,2023-06-01)', 1, 'x')");
    }

    // ---- what changed

    @Test
    void changes_between_two_days_tell_who_came_and_left() {
        chair(new RoleHolder(HOLBAEK, null), true);
        long id = fixture.allocated(testLead("2023-03-01", "2023-12-31"), "Testkoordinator", null);
        capacity.end(id, 2, LocalDate.of(2023, 8, 1), LocalDate.of(2023, 8, 31), "Nyt job");
        var changes = new PeopleChanges(database.dsl(), fixture.portfolio.names());
        var view = Views.danish();

        assertThat(changes.between(LocalDate.of(2022, 12, 31), LocalDate.of(2023, 8, 1), ERP, view))
                .extracting(change -> change.words())
                .containsExactly(
                        "Ny i rollen Formand: Holbæk",
                        "Roskilde er bedt om en person: Testleder",
                        "Roskilde sender en person: Testleder",
                        "Personen fra Roskilde stopper før tid, sidste dag 31-08-2023: Testleder");
        assertThat(changes.between(LocalDate.of(2023, 8, 1), LocalDate.of(2024, 1, 1), null, view))
                .isEmpty();
    }

    // ---- many

    @Test
    void thousands_of_engagements_are_summed_by_municipality() {
        CapacityFixture.fill(database.dsl(), 2_000);
        var quarters = new Quarter(2024, 1).andNext(8);

        var figures = fixture.loads.by(LoadBy.MUNICIPALITY, LoadFilter.ALL, quarters, LocalDate.of(2024, 1, 2));
        assertThat(figures).hasSize(3).allSatisfy((holder, of) -> assertThat(of).hasSize(8));
    }

    // ----

    private static final Offers.Key ROSKILDE_TEST_Q2 =
            new Offers.Key("0265", ProjectRole.TEST_LEAD, new Quarter(2023, 2));

    private static CapacityOffer offer(Offers.Key key, int hours) {
        return new CapacityOffer(RequestForm.holder(key.holder()), key.role(), key.quarter(), hours);
    }

    private void state(Offers.Key key, int hours) {
        capacity.offer(List.of(offer(key, hours)), LocalDate.of(2023, 1, 2));
    }

    private LoadFigure figure(String day) {
        return fixture.loads
                .by(LoadBy.ROLE, LoadFilter.ALL, List.of(new Quarter(2023, 2)), LocalDate.parse(day))
                .get("TEST_LEAD")
                .get(new Quarter(2023, 2));
    }

    private RoleCondition condition() {
        return new RoleCondition(
                capacity, fixture.vacancies, fixture.portfolio.portfolio(), fixture.loads, fixture.portfolio.names());
    }

    private Gate gate(ProjectRole... roles) {
        return new Gate(
                fixture.portfolio.portfolio().activity(ERP).orElseThrow(),
                Phase.PROCUREMENT,
                Phase.IMPLEMENTATION,
                DAY,
                Set.of(),
                Set.of(roles));
    }

    /// Five hours a week: one on each working day.
    private static RoleRequest testLead(String first, String last) {
        return request(ERP, ProjectRole.TEST_LEAD, ROSKILDE, first, last, 300);
    }

    private void chair(RoleHolder holder, boolean certain) {
        var latest = fixture.portfolio.portfolio().roles(ERP);
        fixture.portfolio
                .portfolio()
                .change(new RoleChange(
                        ERP,
                        ActivityRole.CHAIR,
                        holder,
                        LocalDate.of(2023, 1, 1).plusDays(latest.size()),
                        certain,
                        null));
    }

    private List<ProjectRole> led() {
        return fixture.vacancies.of(ERP, DAY).stream()
                .filter(one -> one.engagement() == null)
                .map(RoleVacancy::role)
                .toList();
    }

    private List<RoleVacancy> engaged(String day) {
        return fixture.vacancies.of(ERP, LocalDate.parse(day)).stream()
                .filter(one -> one.engagement() != null)
                .toList();
    }

    private List<Engagement> on(String day) {
        return capacity.engagements(ERP, LocalDate.parse(day));
    }

    private static Period period(String first, String last) {
        return Period.fromTo(LocalDate.parse(first), LocalDate.parse(last));
    }

    private void account(String username) {
        database.asOwner(sql -> sql.execute(
                "insert into people.account (username, password_hash, display_name, lang, demonstration)"
                        + " values (?, 'x', 'Testleder', 'da', true)",
                username));
    }

    private static String insert(String period, int minutes) {
        return "insert into portfolio.role_engagement (activity, role, municipality, asked, period, minutes_week, kind,"
                + " since) values ('erp', 'MEMBER', '0265', " + period + ", " + period + ", " + minutes
                + ", 'OWN_TIME', '2023-01-01')";
    }

    private static void refuses(String words, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(new ArrayList<>(refused.refusals()))
                                .extracting(refusal -> refusal.text(Lang.DA))
                                .containsExactly(words));
    }

    private void brokenBySql(String constraint, String statement) {
        database.asOwner(sql -> assertThatThrownBy(() -> sql.execute(statement))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refusal -> assertThat(refusal.getServerErrorMessage().getConstraint())
                                .isEqualTo(constraint)));
    }
}
