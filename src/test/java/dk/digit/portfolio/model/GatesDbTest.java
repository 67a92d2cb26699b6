package dk.digit.portfolio.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.digit.association.AssociationFixture;
import dk.digit.meetings.DecisionId;
import dk.digit.meetings.DecisionState;
import dk.digit.meetings.Meetings;
import dk.digit.meetings.MeetingsFixture;
import dk.digit.meetings.NewDecision;
import dk.digit.meetings.Proposer;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.FrozenTable;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.PhaseChange;
import dk.digit.portfolio.PhasePeriod;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.PortfolioFixture;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/// A gate is passed on a decision and with everything in place, and is refused with exactly what is missing.
class GatesDbTest {

    private static final ActivityId CARE = new ActivityId("care");
    private static final LocalDate START = LocalDate.of(2024, 1, 8);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final DecisionId BY_ASSEMBLY = new DecisionId("go");
    private static final DecisionId BY_BOARD = new DecisionId("board-go");
    private static final Bilingual WHY = new Bilingual("Fordi.", "Because.");

    private final TestDatabase database = TestDatabase.filled(
            "association",
            data -> AssociationFixture.on(DSL.using(data, SQLDialect.POSTGRES)).founded());
    private final PortfolioFixture taken = PortfolioFixture.on(database.dsl());
    private final Portfolio portfolio = taken.portfolio();
    private final GatesFixture fixture = new GatesFixture(database.dsl(), taken);
    private final Gates gates = fixture.gates;
    private final Models models = fixture.models;

    @BeforeEach
    void take() {
        Meetings meetings = MeetingsFixture.on(database.dsl());
        meetings.record(MeetingsFixture.assembly());
        meetings.record(MeetingsFixture.atAssembly(BY_ASSEMBLY.value(), null));
        meetings.record(new NewDecision(
                BY_BOARD,
                new NewDecision.ByBody(AssociationFixture.BOARD, RoughDate.parse("2023-09-01")),
                new Bilingual("Bestyrelsen siger ja.", "The board says yes."),
                Proposer.BOARD,
                null));
        taken.take(CARE, ActivityKind.PROJECT, Phase.IDEA, "2024-01-08");
        models.follow(CARE, "digit", 1, ProjectSize.LARGE, START, null);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void a_gate_is_refused_with_exactly_what_is_missing() {
        fixture.missing.add(Refusal.of("portfolio.model.refused.same").at("documents"));
        answerAllBut(8);

        assertThat(refusals(() -> gates.pass(CARE, Phase.ANALYSIS, DAY, null, null)))
                .extracting(refusal -> refusal.text(Lang.DA))
                .containsExactly(
                        "Beslutningen mangler. Den træffes af generalforsamlingen eller et højere organ.",
                        "Spørgsmål 8 er ikke besvaret: Er de største risici nævnt?",
                        "Aktiviteten følger allerede den udgave i den størrelse.");
        assertThat(phaseOn(DAY)).isEqualTo(Phase.IDEA);
        assertThat(gates.passages(CARE)).isEmpty();
    }

    @Test
    void a_gate_with_everything_in_place_is_passed_and_freezes_its_day() {
        fixture.frozen.add(new FrozenTable(
                new Bilingual("Risici", "Risks"), List.of(new Bilingual("Hvad", "What")), List.of(List.of(WHY))));
        answerAllBut(0);

        long passage = gates.pass(CARE, Phase.ANALYSIS, DAY, BY_ASSEMBLY, WHY);

        assertThat(phaseOn(DAY)).isEqualTo(Phase.ANALYSIS);
        assertThat(phaseOn(DAY.minusDays(1))).isEqualTo(Phase.IDEA);
        var frozen = new GatePassages(database.dsl()).frozen(passage);
        assertThat(frozen)
                .extracting(table -> table.title().da())
                .containsExactly("Faseovergangen", "Faser", "Tjekliste", "Risici");
        assertThat(frozen.get(2).rows()).hasSize(8);
        assertThat(frozen.getLast().rows()).containsExactly(List.of(WHY));
        assertThat(gates.passages(CARE).getFirst().sha256()).hasSize(64);
        brokenBySql("gate_passage_append_only", "update portfolio.gate_passage set passed_on = '2024-03-02'");
    }

    @Test
    void a_gate_that_was_passed_stays_as_it_was_when_the_answers_change() {
        answerAllBut(0);
        long passage = gates.pass(CARE, Phase.ANALYSIS, DAY, BY_ASSEMBLY, null);
        var before = new GatePassages(database.dsl()).frozen(passage);

        gates.answer(
                CARE,
                Phase.ANALYSIS,
                DAY,
                List.of(new GateAnswer.Given(1, GateAnswer.Answer.NO, "Behovet er faldet bort.")));

        assertThat(new GatePassages(database.dsl()).frozen(passage)).isEqualTo(before);
    }

    @Test
    void a_decision_of_a_lower_body_or_one_that_is_over_does_not_open_a_gate() {
        answerAllBut(0);

        assertThat(refusals(() -> gates.pass(CARE, Phase.ANALYSIS, DAY, BY_BOARD, null)))
                .extracting(refusal -> refusal.text(Lang.EN))
                .containsExactly(
                        "The decision was made by another body. It must have been made by the general assembly or a"
                                + " higher body.");
        MeetingsFixture.on(database.dsl())
                .record(MeetingsFixture.becomes(BY_ASSEMBLY.value(), DecisionState.WITHDRAWN, "2024-02-01"));
        assertThat(refusals(() -> gates.pass(CARE, Phase.ANALYSIS, DAY, BY_ASSEMBLY, null)))
                .extracting(Refusal::key)
                .containsExactly("portfolio.refused.decisionIsOver");
    }

    @Test
    void an_answer_that_is_not_yes_needs_a_remark() {
        assertThat(refusals(() -> gates.answer(
                        CARE, Phase.ANALYSIS, DAY, List.of(new GateAnswer.Given(2, GateAnswer.Answer.PARTLY, null)))))
                .containsExactly(
                        Refusal.of("portfolio.gate.refused.remark", "2").at("remark2"));
    }

    @Test
    void who_follows_a_model_enters_a_gated_phase_through_the_gate_alone() {
        assertThat(refusals(() ->
                        portfolio.change(new PhaseChange(CARE, Phase.ANALYSIS, RoughDate.of(DAY), null, BY_ASSEMBLY))))
                .extracting(Refusal::key)
                .containsExactly("portfolio.refused.throughTheGate");
        brokenBySql(
                "activity_phase_needs_passage",
                "with ended as (update portfolio.activity_phase set period = '[2024-01-08,2024-03-01)')"
                        + " insert into portfolio.activity_phase (activity, phase, period, start_precision, decision)"
                        + " values ('care', 'ANALYSIS', '[2024-03-01,)', 'DAY', 'go')");
    }

    @Test
    void a_paused_activity_passes_no_gate_until_it_is_resumed() {
        answerAllBut(0);
        portfolio.pause(CARE, LocalDate.of(2024, 2, 1), WHY, BY_BOARD);

        assertThat(refusals(() -> gates.pass(CARE, Phase.ANALYSIS, DAY, BY_ASSEMBLY, null)))
                .extracting(Refusal::key)
                .containsExactly("portfolio.refused.paused");
        portfolio.resume(CARE, DAY, WHY, BY_BOARD);
        gates.pass(CARE, Phase.ANALYSIS, DAY, BY_ASSEMBLY, null);

        assertThat(portfolio.overview(LocalDate.of(2024, 2, 15)).getFirst().pause())
                .isNotNull();
        assertThat(portfolio.overview(DAY).getFirst().pause()).isNull();
        brokenBySql(
                "activity_pause_without_phase",
                "insert into portfolio.activity_pause (activity, period, reason_da, decision)"
                        + " values ('care', '[2024-02-29,)', 'x', 'go')");
    }

    @Test
    void an_activity_is_stopped_and_reopened_with_reason_and_decision() {
        gates.stop(CARE, DAY, BY_ASSEMBLY, WHY);
        assertThat(phaseOn(DAY)).isEqualTo(Phase.CLOSED);
        assertThat(refusals(() -> gates.stop(CARE, DAY.plusDays(1), BY_ASSEMBLY, WHY)))
                .extracting(Refusal::key)
                .containsExactly("portfolio.gate.refused.isClosed");

        gates.reopen(CARE, Phase.ANALYSIS, DAY.plusDays(30), BY_ASSEMBLY, WHY);

        assertThat(phaseOn(DAY.plusDays(30))).isEqualTo(Phase.ANALYSIS);
        assertThat(gates.passages(CARE))
                .extracting(GatePassage::kind)
                .containsExactly(GatePassage.Kind.STOPPED, GatePassage.Kind.REOPENED);
    }

    @Test
    void an_activity_keeps_its_version_until_it_is_moved_with_a_reason() {
        int second = models.draft("digit", new Bilingual("Uden arkitekt", "Without architect"));
        var draft = models.find("digit", second).orElseThrow();
        var gate = draft.phase(Phase.PROCUREMENT).orElseThrow();
        assertThat(models.change(
                        "digit",
                        second,
                        new ModelPhase(
                                gate.phase(),
                                gate.place(),
                                gate.decider(),
                                gate.inWaves(),
                                gate.assumed(),
                                gate.questions(),
                                gate.documents(),
                                java.util.Set.of(
                                        dk.digit.portfolio.ProjectRole.CHAIR, dk.digit.portfolio.ProjectRole.LEAD)),
                        draft.edits()))
                .isTrue();
        assertThat(models.change("digit", second, gate, draft.edits())).isFalse();
        models.publish("digit", second, LocalDate.of(2024, 2, 1));

        assertThat(models.followed(CARE, DAY).orElseThrow().version()).isEqualTo(1);
        assertThat(ModelDifference.between(
                        models.find("digit", 1).orElseThrow(),
                        models.find("digit", second).orElseThrow()))
                .extracting(one -> one.words().text(Lang.DA))
                .containsExactly("rollen It-arkitekt");
        assertThat(refusals(() -> models.follow(CARE, "digit", second, ProjectSize.LARGE, DAY, null)))
                .extracting(Refusal::key)
                .containsExactly("portfolio.model.refused.moveReason");
        models.follow(CARE, "digit", second, ProjectSize.LARGE, DAY, "Arkitekten er med fra sekretariatet.");
        assertThat(models.followed(CARE, DAY.minusDays(1)).orElseThrow().version())
                .isEqualTo(1);
        assertThat(models.followed(CARE, DAY).orElseThrow().version()).isEqualTo(second);
    }

    @Test
    void the_database_keeps_what_was_published() {
        brokenBySql("model_published_unchanged", "delete from portfolio.model_check where model = 'digit'");
        brokenBySql("model_published_unchanged", "update portfolio.model_version set note_da = 'Andet'");
        brokenBySql("activity_model_usable", "update portfolio.activity_model set model = 'network'");
    }

    @Test
    void a_small_project_needs_fewer_documents_than_a_large_one() {
        var gate =
                models.find("digit", 1).orElseThrow().phase(Phase.PROCUREMENT).orElseThrow();

        assertThat(gate.documents(ProjectSize.SMALL)).hasSize(1);
        assertThat(gate.documents(ProjectSize.LARGE)).hasSize(2);
    }

    private void answerAllBut(int left) {
        var questions = models.find("digit", 1)
                .orElseThrow()
                .phase(Phase.ANALYSIS)
                .orElseThrow()
                .questions();
        gates.answer(
                CARE,
                Phase.ANALYSIS,
                DAY,
                questions.stream()
                        .filter(question -> question.place() != left)
                        .map(question -> new GateAnswer.Given(question.place(), GateAnswer.Answer.YES, null))
                        .toList());
    }

    private Phase phaseOn(LocalDate day) {
        return portfolio.phases(CARE).stream()
                .filter(phase -> phase.period().contains(day))
                .map(PhasePeriod::phase)
                .findFirst()
                .orElseThrow();
    }

    private static List<Refusal> refusals(ThrowingCallable act) {
        return catchThrowableOfType(RefusedException.class, act).refusals();
    }

    private void brokenBySql(String constraint, String statement) {
        database.asOwner(sql -> assertThatThrownBy(() -> sql.execute(statement))
                .rootCause()
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        broken -> assertThat(broken.getServerErrorMessage().getConstraint())
                                .isEqualTo(constraint)));
    }
}
