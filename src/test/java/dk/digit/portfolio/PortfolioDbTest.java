package dk.digit.portfolio;

import static dk.digit.portfolio.PortfolioFixture.ERP;
import static dk.digit.portfolio.PortfolioFixture.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.association.AssociationFixture;
import dk.digit.association.BodyId;
import dk.digit.meetings.DecisionId;
import dk.digit.meetings.DecisionState;
import dk.digit.meetings.MeetingsFixture;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

class PortfolioDbTest {

    private static final NarrativeKey TEXT = new NarrativeKey(ERP, 2023, Lang.DA);

    private final TestDatabase database = TestDatabase.filled(
            "association",
            data -> AssociationFixture.on(DSL.using(data, SQLDialect.POSTGRES)).founded());
    private final PortfolioFixture fixture = PortfolioFixture.on(database.dsl()).erp();
    private final Portfolio portfolio = fixture.portfolio();

    @AfterEach
    void drop() {
        database.close();
    }

    // ---- phases

    @Test
    void nobody_enters_procurement_or_implementation_without_a_decision() {
        refuses(
                "portfolio.refused.phaseNeedsDecision",
                () -> portfolio.change(change(ERP, Phase.IMPLEMENTATION, "2024-01-01")));
        brokenBySql(
                "activity_phase_needs_decision",
                "insert into portfolio.activity_phase (activity, phase, period, start_precision, decision_unknown)"
                        + " values ('erp', 'IMPLEMENTATION', '[2024-01-01,)', 'DAY', true)");
    }

    @Test
    void what_began_before_the_rule_says_that_its_decision_is_not_known() {
        portfolio.change(change(ERP, Phase.IMPLEMENTATION, "2023-12-31"));

        assertThat(database.dsl().fetchValues("select decision_unknown from portfolio.activity_phase"))
                .extracting(Object::toString)
                .containsOnly("true");
        portfolio.change(change(ERP, Phase.OPERATIONS, "2025"));
    }

    @Test
    void a_phase_rests_on_a_decision_that_was_made_by_then_and_is_not_over() {
        var meetings = MeetingsFixture.on(database.dsl());
        meetings.record(MeetingsFixture.assembly());
        meetings.record(MeetingsFixture.atAssembly("go", null));
        var go = new DecisionId("go");

        refuses(
                "portfolio.refused.decidedLater",
                () -> portfolio.change(
                        new PhaseChange(ERP, Phase.IMPLEMENTATION, RoughDate.parse("2023-06-01"), null, go)));
        meetings.record(MeetingsFixture.becomes("go", DecisionState.WITHDRAWN, "2024-02-01"));
        refuses(
                "portfolio.refused.decisionIsOver",
                () -> portfolio.change(
                        new PhaseChange(ERP, Phase.IMPLEMENTATION, RoughDate.parse("2024-02-01"), null, go)));
        portfolio.change(new PhaseChange(ERP, Phase.IMPLEMENTATION, RoughDate.parse("2024-01-31"), null, go));
        assertThat(phaseOn("2024-01-31")).isEqualTo(Phase.IMPLEMENTATION);
    }

    @Test
    void a_new_phase_ends_the_former_on_the_day_before() {
        portfolio.change(change(ERP, Phase.IMPLEMENTATION, "2023-10"));

        assertThat(phaseOn("2023-09-30")).isEqualTo(Phase.PROCUREMENT);
        assertThat(phaseOn("2023-10-01")).isEqualTo(Phase.IMPLEMENTATION);
        assertThat(fixture.announced())
                .contains(new PhaseChanged(ERP, Phase.IMPLEMENTATION, LocalDate.of(2023, 10, 1)));
    }

    @Test
    void how_well_the_first_day_of_a_phase_is_known_is_kept() {
        portfolio.change(change(ERP, Phase.IMPLEMENTATION, "2023-10?"));

        assertThat(erpOn("2023-12-31").phase().start())
                .isEqualTo(RoughDate.ofMonth(2023, 10).inDoubt());
    }

    @Test
    void a_phase_begins_after_the_one_before_it() {
        portfolio.change(change(ERP, Phase.IMPLEMENTATION, "2023-10-01"));

        refuses(
                "portfolio.refused.phaseBeforeLatest",
                () -> portfolio.change(change(ERP, Phase.OPERATIONS, "2023-10-01")));
        refuses("portfolio.refused.phaseWithoutDay", () -> portfolio.change(change(ERP, Phase.OPERATIONS, null)));
        refuses("portfolio.refused.samePhase", () -> portfolio.change(change(ERP, Phase.IMPLEMENTATION, "2024-01-01")));
    }

    @Test
    void a_project_does_not_run_and_a_network_is_not_procured() {
        refuses("portfolio.refused.phaseOfOtherKind", () -> portfolio.change(change(ERP, Phase.RUNNING, "2023-10-01")));
        refuses(
                "portfolio.refused.phaseOfOtherKind",
                () -> fixture.take(new ActivityId("robotics"), ActivityKind.NETWORK, Phase.PROCUREMENT, null));
    }

    @Test
    void the_database_refuses_two_phases_at_once() {
        brokenBySql("activity_phase_pk", """
                insert into portfolio.activity_phase (activity, phase, period, start_precision)
                values ('erp', 'IDEA', '[2023-06-01,2023-07-01)', 'DAY')
                """);
    }

    @Test
    void the_database_refuses_a_phase_of_another_kind() {
        brokenBySql("activity_phase_fits_kind", "update portfolio.activity_phase set phase = 'RUNNING'");
        brokenBySql("activity_kind_fits_phases", "update portfolio.activity set kind = 'NETWORK'");
    }

    @Test
    void the_database_refuses_a_first_day_without_saying_how_well_it_is_known() {
        brokenBySql("activity_phase_start", "update portfolio.activity_phase set period = '[2023-01-01,)'");
    }

    @Test
    void an_activity_is_not_in_the_portfolio_before_its_first_phase() {
        fixture.take(new ActivityId("dental"), ActivityKind.PROJECT, Phase.IDEA, "2023-06-02");

        assertThat(portfolio.overview(LocalDate.of(2023, 6, 1)))
                .extracting(ActivitySummary::id)
                .containsExactly(ERP);
        assertThat(portfolio.overview(LocalDate.of(2023, 6, 2)))
                .extracting(ActivitySummary::id)
                .contains(new ActivityId("dental"));
    }

    // ---- roles

    @Test
    void a_role_passes_from_one_holder_to_the_next() {
        portfolio.change(chair(new RoleHolder(AssociationFixture.HOLBAEK, null), null));
        portfolio.change(chair(new RoleHolder(AssociationFixture.LEJRE, null), LocalDate.of(2023, 9, 1)));

        assertThat(chairOn("2023-08-31")).isEqualTo(new Bilingual("Holbæk", "Holbæk"));
        assertThat(chairOn("2023-09-01")).isEqualTo(new Bilingual("Lejre", "Lejre"));
        refuses("portfolio.refused.roleWithoutDay", () -> portfolio.change(chair(RoleHolder.UNKNOWN, null)));
        refuses(
                "portfolio.refused.roleBeforeLatest",
                () -> portfolio.change(
                        chair(new RoleHolder(AssociationFixture.HOLBAEK, null), LocalDate.of(2023, 9, 1))));
    }

    @Test
    void a_body_that_is_represented_by_a_municipality_is_named_with_it() {
        portfolio.change(
                chair(new RoleHolder(AssociationFixture.ROSKILDE, new BodyId("board")), LocalDate.of(2023, 1, 1)));

        assertThat(chairOn("2023-01-01").en()).isEqualTo("Board, Roskilde");
    }

    @Test
    void the_database_refuses_two_chairs_at_once_and_a_sure_role_of_nobody() {
        portfolio.change(chair(new RoleHolder(AssociationFixture.HOLBAEK, null), null));

        brokenBySql("activity_role_pk", """
                insert into portfolio.activity_role (activity, role, period, municipality)
                values ('erp', 'CHAIR', '[2023-06-01,2023-07-01)', '0350')
                """);
        brokenBySql("activity_role_holder", "update portfolio.activity_role set municipality = null");
    }

    // ---- milestones

    @Test
    void the_next_milestone_is_the_nearest_that_lies_ahead() {
        portfolio.plan(ERP, milestone("2023-05", true));
        portfolio.plan(ERP, milestone("2023-10", true));

        assertThat(nextOn("2023-04-30")).isEqualTo("2023-05");
        assertThat(nextOn("2023-05-01")).isEqualTo("2023-10");
        assertThat(nextOn("2023-10-01")).isNull();
    }

    @Test
    void a_milestone_is_late_when_all_of_its_month_has_passed_unreported() {
        var id = portfolio.plan(ERP, milestone("2023-10", false));
        var milestone = new Milestones(database.dsl()).find(id).orElseThrow();

        assertThat(milestone.on(LocalDate.of(2023, 10, 31))).isEqualTo(Milestone.Progress.AHEAD);
        assertThat(milestone.on(LocalDate.of(2023, 11, 1))).isEqualTo(Milestone.Progress.LATE);
        assertThat(nextOn("2023-10-31")).isEqualTo("2023-10");
    }

    // ---- words

    @Test
    void a_text_goes_from_draft_to_reviewed_to_final() {
        portfolio.write(TEXT, 0, "Et år.");
        portfolio.write(TEXT, 1, "Et godt år.");
        portfolio.move(TEXT, 2, NarrativeState.REVIEWED, null);
        portfolio.move(TEXT, 3, NarrativeState.FINAL, null);

        assertThat(portfolio.narratives(2023)).singleElement().satisfies(text -> {
            assertThat(text.version()).isEqualTo(4);
            assertThat(text.state()).isEqualTo(NarrativeState.FINAL);
            assertThat(text.body()).isEqualTo("Et godt år.");
        });
        assertThat(new Narratives(database.dsl()).versions(TEXT))
                .extracting(Narrative::state)
                .containsExactly(
                        NarrativeState.FINAL, NarrativeState.REVIEWED, NarrativeState.DRAFT, NarrativeState.DRAFT);
    }

    @Test
    void a_draft_can_not_become_final_unreviewed() {
        portfolio.write(TEXT, 0, "Et år.");

        refuses("portfolio.refused.noWayOn", () -> portfolio.move(TEXT, 1, NarrativeState.FINAL, null));
        brokenBySql("narrative_transition", insert(2, "FINAL", "Et år.", null));
    }

    @Test
    void a_final_text_is_opened_with_a_reason_only() {
        finalText();

        refuses("portfolio.refused.reopenWithoutReason", () -> portfolio.move(TEXT, 3, NarrativeState.DRAFT, null));
        brokenBySql("narrative_reopening_needs_reason", insert(4, "DRAFT", "Et år.", null));
        portfolio.move(TEXT, 3, NarrativeState.DRAFT, "Et tal var forkert.");
        assertThat(portfolio.narrative(TEXT))
                .hasValueSatisfying(text -> assertThat(text.reason()).isEqualTo("Et tal var forkert."));
    }

    @Test
    void a_final_text_can_not_be_changed_in_place() {
        finalText();

        brokenBySql("narrative_append_only", "update portfolio.narrative set body = 'Noget andet' where version = 3");
        brokenBySql("narrative_append_only", "delete from portfolio.narrative");
        brokenBySql("narrative_changes_in_draft_only", insert(4, "DRAFT", "Noget andet", "Derfor"));
    }

    @Test
    void words_change_in_a_draft_only() {
        portfolio.write(TEXT, 0, "Et år.");

        brokenBySql("narrative_changes_in_draft_only", insert(2, "REVIEWED", "Noget andet", null));
    }

    @Test
    void of_two_who_write_at_once_the_second_is_refused() {
        portfolio.write(TEXT, 0, "Et år.");
        portfolio.write(TEXT, 1, "Mit år.");

        assertThatThrownBy(() -> portfolio.write(TEXT, 1, "Dit år."))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("narrative_pk");
    }

    @Test
    void the_application_itself_may_not_touch_a_version() {
        finalText();

        assertThatThrownBy(() -> database.dsl().execute("update portfolio.narrative set body = 'x'"))
                .hasStackTraceContaining("permission denied");
    }

    private void finalText() {
        portfolio.write(TEXT, 0, "Et år.");
        portfolio.move(TEXT, 1, NarrativeState.REVIEWED, null);
        portfolio.move(TEXT, 2, NarrativeState.FINAL, null);
    }

    private static String insert(int version, String state, String body, String reason) {
        return """
                insert into portfolio.narrative (activity, year, lang, version, state, body, reason, written_by)
                values ('erp', 2023, 'da', %d, '%s', '%s', %s, 'test')
                """.formatted(version, state, body, reason == null ? "null" : "'" + reason + "'");
    }

    private static RoleChange chair(RoleHolder holder, LocalDate from) {
        return new RoleChange(ERP, ActivityRole.CHAIR, holder, from, !holder.isUnknown(), null);
    }

    private static MilestoneDraft milestone(String due, boolean done) {
        return new MilestoneDraft(MilestoneKind.TENDER, RoughDate.parse(due), new Bilingual("Noget", "Some"), done);
    }

    private Phase phaseOn(String day) {
        return erpOn(day).phase().phase();
    }

    private Bilingual chairOn(String day) {
        return erpOn(day).chair().name();
    }

    private String nextOn(String day) {
        var next = erpOn(day).next();
        return next == null ? null : next.due().iso();
    }

    private ActivitySummary erpOn(String day) {
        return portfolio.overview(LocalDate.parse(day)).stream()
                .filter(activity -> activity.id().equals(ERP))
                .findFirst()
                .orElseThrow();
    }

    private static void refuses(String key, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::key)
                                .isEqualTo(List.of(key)));
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
