package dk.digit.portfolio.plan;

import static dk.digit.portfolio.PortfolioFixture.ERP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.association.AssociationFixture;
import dk.digit.platform.access.Actor;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.Params;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.Gate;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.PortfolioFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

class PlanDbTest {

    private static final ActivityId SSO = new ActivityId("sso");

    private final TestDatabase database = TestDatabase.filled(
            "association",
            data -> AssociationFixture.on(DSL.using(data, SQLDialect.POSTGRES)).founded());
    private final PortfolioFixture portfolio =
            PortfolioFixture.on(database.dsl()).erp();
    private final PlanFixture fixture = PlanFixture.on(database.dsl(), portfolio.portfolio());
    private final Planning planning = fixture.planning();

    @AfterEach
    void drop() {
        database.close();
    }

    // ---- what is refused

    @Test
    void a_work_package_ends_after_it_begins_and_is_whole_when_it_is_finished() {
        var day = LocalDate.of(2024, 3, 1);
        refuses(
                "Den sidste dag ligger før den første",
                () -> fixture.workPackage(ERP, "Data", "2024-03-02", "2024-03-01"));
        refuses(
                "Når den er færdig, er der udført 100 procent",
                () -> planning.add(
                        ERP, new WorkPackageDraft(Bilingual.of("Data", null), day, day, 50, day, day, null, null)));
        refuses(
                "Den blev færdig, før den begyndte",
                () -> planning.add(
                        ERP,
                        new WorkPackageDraft(
                                Bilingual.of("Data", null), day, day, 100, day, day.minusDays(1), null, null)));
        brokenBySql(
                "work_package_days",
                "insert into portfolio.work_package (activity, name_da, start_on, finish_on)"
                        + " values ('erp', 'x', '2024-03-02', '2024-03-01')");
        brokenBySql(
                "work_package_finished",
                "insert into portfolio.work_package (activity, name_da, start_on, finish_on, progress, finished_on)"
                        + " values ('erp', 'x', '2024-03-01', '2024-03-02', 99, '2024-03-02')");
    }

    @Test
    void a_circle_is_refused_by_name_across_activities_too() {
        portfolio.take(SSO, ActivityKind.PROJECT, Phase.ANALYSIS, "2024-01-01");
        var data = fixture.workPackage(ERP, "Data", "2024-03-01", "2024-03-10");
        var login = fixture.workPackage(SSO, "Login", "2024-03-11", "2024-03-20");
        var live = fixture.milestone(ERP, "I drift", "2024-04-01");
        fixture.after(data, login);
        fixture.after(login, live);

        refuses(
                "Opgaverne ville vente på hinanden i ring: Data → Login → I drift → Data",
                () -> fixture.after(live, data));
        refuses("En opgave kan ikke vente på sig selv", () -> fixture.after(data, data));
        refuses("Opgaven p999 findes ikke", () -> fixture.after(PlanItemId.workPackage(999), data));
    }

    @Test
    void the_database_itself_lets_nothing_wait_for_itself_twice_or_in_a_circle() {
        var a = fixture.workPackage(ERP, "A", "2024-03-01", "2024-03-10");
        var b = fixture.workPackage(ERP, "B", "2024-03-01", "2024-03-10");
        var insert = "insert into portfolio.plan_link (from_activity, from_package, to_activity, to_package)"
                + " values ('erp', %d, 'erp', %d)";
        var c = fixture.workPackage(ERP, "C", "2024-03-01", "2024-03-10");
        database.dsl().execute(insert.formatted(a.number(), b.number()));

        brokenBySql("plan_link_itself", insert.formatted(a.number(), a.number()));
        brokenBySql("plan_link_once", insert.formatted(a.number(), b.number()));
        brokenBySql("plan_link_cycle", insert.formatted(b.number(), a.number()));
        brokenBySql(
                "plan_link_from",
                "insert into portfolio.plan_link (from_activity, to_activity, to_package) values ('erp', 'erp', "
                        + a.number() + ")");
        brokenBySql(
                "plan_link_from_package",
                "insert into portfolio.plan_link (from_activity, from_package, to_activity, to_package)"
                        + " values ('sso', " + c.number() + ", 'erp', " + a.number() + ")");
    }

    @Test
    void two_writers_do_not_close_a_circle_together() throws Exception {
        var a = fixture.workPackage(ERP, "A", "2024-03-01", "2024-03-10");
        var b = fixture.workPackage(ERP, "B", "2024-03-01", "2024-03-10");
        var insert = "insert into portfolio.plan_link (from_activity, from_package, to_activity, to_package)"
                + " values ('erp', %d, 'erp', %d)";
        try (var first = database.dataSource().getConnection()) {
            first.setAutoCommit(false);
            DSL.using(first, SQLDialect.POSTGRES).execute(insert.formatted(a.number(), b.number()));
            var second =
                    CompletableFuture.runAsync(() -> database.dsl().execute(insert.formatted(b.number(), a.number())));
            waitsForALock();
            first.commit();

            assertThatThrownBy(second::join)
                    .hasRootCauseInstanceOf(PSQLException.class)
                    .hasMessageContaining("circle");
        }
    }

    private void waitsForALock() {
        var count = "select count(*)::int from pg_locks where locktype = 'advisory' and not granted";
        while (!Integer.valueOf(1).equals(database.dsl().fetchValue(count))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void links_go_with_what_they_link() {
        var data = fixture.workPackage(ERP, "Data", "2024-03-01", "2024-03-10");
        var live = fixture.milestone(ERP, "I drift", "2024-04-01");
        fixture.after(data, live);

        portfolio.portfolio().drop(live.number());

        assertThat(fixture.plans().links(ERP)).isEmpty();
        assertThat(fixture.plans().of(ERP)).hasSize(1);
    }

    // ---- what is measured

    @Test
    void slack_and_critical_path_follow_the_links() {
        var data = fixture.workPackage(ERP, "Data", "2024-03-01", "2024-03-31");
        var courses = fixture.workPackage(ERP, "Kurser", "2024-03-01", "2024-03-15");
        var live = fixture.milestone(ERP, "I drift", "2024-03-31");
        fixture.after(data, live);
        fixture.after(courses, live);

        var plan = fixture.measured(ERP, "2024-02-01");

        assertThat(line(plan, data).critical()).isTrue();
        assertThat(line(plan, live).critical()).isTrue();
        assertThat(line(plan, courses).slack()).isEqualTo(16);
        assertThat(line(plan, courses).critical()).isFalse();
        assertThat(plan.end()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(line(plan, live).waits()).hasSize(2);
    }

    @Test
    void what_is_planned_before_its_links_allow_says_when_it_can_be() {
        var data = fixture.workPackage(ERP, "Data", "2024-03-01", "2024-03-31");
        var test = fixture.workPackage(ERP, "Test", "2024-03-20", "2024-04-10");
        fixture.after(data, test);

        assertThat(line(fixture.measured(ERP, "2024-02-01"), test).allowed()).isEqualTo(LocalDate.of(2024, 4, 1));
        assertThat(line(fixture.measured(ERP, "2024-02-01"), data).allowed()).isNull();
    }

    @Test
    void a_baseline_keeps_the_days_that_were_and_the_plan_tells_how_far_it_slipped() {
        var data = fixture.workPackage(ERP, "Data", "2024-03-01", "2024-03-31");
        var courses = fixture.workPackage(ERP, "Kurser", "2024-03-01", "2024-03-15");
        planning.setBaseline(ERP, "Juni", LocalDate.of(2024, 2, 1));
        planning.change(
                data.number(),
                WorkPackageDraft.of(Bilingual.of("Data", null), LocalDate.of(2024, 3, 5), LocalDate.of(2024, 4, 10)),
                1);
        planning.drop(courses.number());
        fixture.workPackage(ERP, "Test", "2024-04-01", "2024-04-05");

        var plan = fixture.measured(ERP, "2024-03-01");

        assertThat(line(plan, data).slip()).isEqualTo(10);
        assertThat(plan.slip()).isEqualTo(10);
        assertThat(plan.lines().getLast().added()).isTrue();
        assertThat(plan.dropped()).extracting(one -> one.name().in(Lang.DA)).containsExactly("Kurser");
        assertThat(fixture.measured(ERP, "2024-01-31").baseline()).isNull();
        brokenBySql(
                "plan_baseline_item_append_only", "update portfolio.plan_baseline_item set finish_on = '2025-01-01'");
        brokenBySql("plan_baseline_append_only", "delete from portfolio.plan_baseline");
    }

    @Test
    void a_baseline_of_nothing_is_refused() {
        refuses("Der er ikke planlagt noget endnu", () -> planning.setBaseline(ERP, "Juni", LocalDate.of(2024, 2, 1)));
    }

    // ---- what comparisons and gates are told

    @Test
    void a_comparison_tells_of_milestones_work_and_baselines_between_two_days() {
        var day = LocalDate.of(2024, 3, 4);
        planning.add(
                ERP,
                new WorkPackageDraft(
                        Bilingual.of("Data", null), day, day.plusDays(9), 100, day, day.plusDays(8), null, null));
        fixture.milestone(ERP, "I drift", "2024-03-20");
        fixture.milestone(ERP, "Senere", "2024-04-20");
        planning.setBaseline(ERP, "Marts", LocalDate.of(2024, 3, 15));
        var happenings = new PlanHappenings(database.dsl());
        var view =
                new View(Actor.ANYBODY, Lang.DA, false, day, day, null, null, "/", Params.NONE, Params.NONE, List.of());

        assertThat(happenings.between(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31), ERP, view))
                .extracting(change -> change.day() + " " + change.words())
                .containsExactly(
                        "2024-03-04 Arbejdspakke begyndt: Data",
                        "2024-03-12 Arbejdspakke færdig: Data",
                        "2024-03-15 Basisplan sat: Marts",
                        "2024-03-21 Milepæl ikke meldt nået: I drift");
        assertThat(happenings.between(LocalDate.of(2024, 3, 21), LocalDate.of(2024, 3, 31), null, view))
                .isEmpty();
    }

    @Test
    void a_gate_freezes_the_milestones_and_what_is_critical() {
        var data = fixture.workPackage(ERP, "Data", "2024-03-01", "2024-03-31");
        fixture.workPackage(ERP, "Kurser", "2024-03-01", "2024-03-15");
        fixture.after(data, fixture.milestone(ERP, "I drift", "2024-03-31"));
        var gate = new Gate(
                portfolio.portfolio().activity(ERP).orElseThrow(),
                Phase.PROCUREMENT,
                Phase.IMPLEMENTATION,
                LocalDate.of(2024, 2, 1),
                Set.of(),
                Set.of());

        var frozen =
                new PlanAtGate(new MeasuredPlan.Query(fixture.plans(), new PlanBaselines(database.dsl()))).frozen(gate);

        assertThat(frozen).hasSize(1);
        assertThat(frozen.getFirst().rows())
                .extracting(row -> row.get(0).da() + " " + row.get(2).da())
                .containsExactly("Data 31-03-2024", "I drift 31-03-2024");
    }

    private static MeasuredPlan.Line line(MeasuredPlan plan, PlanItemId id) {
        return plan.lines().stream()
                .filter(line -> line.item().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void refuses(String text, org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(refusal -> refusal.text(Lang.DA))
                                .containsExactly(text));
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
