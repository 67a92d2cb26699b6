package dk.digit.portfolio.risks;

import static dk.digit.portfolio.PortfolioFixture.ERP;
import static dk.digit.portfolio.risks.RisksFixture.LEJRE;
import static dk.digit.portfolio.risks.RisksFixture.ROSKILDE;
import static dk.digit.portfolio.risks.RisksFixture.assessed;
import static dk.digit.portfolio.risks.RisksFixture.costing;
import static dk.digit.portfolio.risks.RisksFixture.draft;
import static dk.digit.portfolio.risks.RisksFixture.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.association.AssociationFixture;
import dk.digit.platform.money.Money;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.RoughDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

class RisksDbTest {

    private final TestDatabase database = TestDatabase.filled(
            "association",
            data -> AssociationFixture.on(DSL.using(data, SQLDialect.POSTGRES)).founded());
    private final RisksFixture fixture = RisksFixture.on(database.dsl());
    private final Risks risks = fixture.risks;

    @AfterEach
    void drop() {
        database.close();
    }

    // ---- assessed

    @Test
    void a_risk_may_be_written_down_before_anybody_assesses_it() {
        long id = fixture.raised();

        var risk = fixture.on(id, "2023-01-01");
        assertThat(risk.assessment()).isNull();
        assertThat(risk.light()).isEqualTo(RiskLight.UNASSESSED);
        assertThat(risk.standing().state()).isEqualTo(RiskState.OPEN);
        assertThat(risks.find(id, LocalDate.of(2022, 12, 31))).isEmpty();
        assertThat(risks.counts(ERP, LocalDate.of(2023, 1, 1))).isEqualTo(new RiskCounts(0, 0, 0, 1));
    }

    @Test
    void the_score_is_the_probability_times_the_worst_consequence() {
        long id = fixture.raised();
        risks.assess(
                id,
                new RiskAssessment(
                        LocalDate.of(2023, 2, 1),
                        3,
                        Map.of(RiskField.TIME, 2, RiskField.QUALITY, 4, RiskField.BENEFITS, 1),
                        null,
                        null,
                        null,
                        null));

        assertThat(fixture.on(id, "2023-02-01").score()).isEqualTo(12);
        assertThat(fixture.on(id, "2023-02-01").light()).isEqualTo(RiskLight.YELLOW);
        assertThat(fixture.on(id, "2023-02-01").fields())
                .containsExactly(RiskField.TIME, RiskField.QUALITY, RiskField.BENEFITS);
    }

    @Test
    void each_day_knows_its_own_assessment_and_whether_it_is_worse_than_before() {
        long id = fixture.raised();
        risks.assess(id, assessed("2023-02-01", 2, 3));
        risks.assess(id, assessed("2023-04-01", 5, 4));
        risks.assess(id, assessed("2023-06-01", 1, 4));

        assertThat(fixture.on(id, "2023-01-31").score()).isNull();
        assertThat(fixture.on(id, "2023-03-31").score()).isEqualTo(6);
        assertThat(fixture.on(id, "2023-03-31").trend()).isEqualTo(RiskTrend.NEW);
        assertThat(fixture.on(id, "2023-04-01").trend()).isEqualTo(RiskTrend.WORSE);
        assertThat(fixture.on(id, "2023-04-01").light()).isEqualTo(RiskLight.RED);
        assertThat(fixture.on(id, "2023-06-01").trend()).isEqualTo(RiskTrend.BETTER);
        assertThat(fixture.on(id, "2023-06-01").before()).isEqualTo(20);
    }

    @Test
    void of_two_assessments_of_a_day_the_later_counts() {
        long id = fixture.raised();
        risks.assess(id, assessed("2023-02-01", 2, 3));
        risks.assess(id, assessed("2023-02-01", 4, 4));

        assertThat(fixture.on(id, "2023-02-01").score()).isEqualTo(16);
    }

    @Test
    void an_issue_is_as_likely_as_can_be() {
        long id = risks.raise(ERP, draft(RiskKind.ISSUE, "Data mangler", null), assessed("2023-01-01", 1, 3));

        assertThat(fixture.on(id, "2023-01-01").score()).isEqualTo(15);
    }

    @Test
    void nothing_is_said_of_a_risk_before_it_is_there_and_nothing_said_is_changed() {
        long id = fixture.raised();
        risks.assess(id, assessed("2023-02-01", 2, 3));

        broken("risk_assessment_not_before", () -> risks.assess(id, assessed("2022-12-31", 2, 3)));
        brokenBySql("risk_assessment_append_only", "update portfolio.risk_assessment set probability = 1");
        brokenBySql("risk_state_append_only", "delete from portfolio.risk_state");
        brokenBySql(
                "risk_assessment_field",
                "insert into portfolio.risk_assessment (risk, assessed_on, probability, recorded_by)" + " values (" + id
                        + ", '2023-02-01', 3, 'test')");
    }

    // ---- states

    @Test
    void a_risk_that_occurs_lives_on_as_an_issue_with_its_words_and_owner() {
        long id = risks.raise(ERP, draft(RiskKind.RISK, "Loven kommer", ROSKILDE), assessed("2023-02-01", 2, 4));

        var issue = risks.move(id, new RiskMove(RiskState.OCCURRED, LocalDate.of(2023, 5, 2), null));

        var risk = fixture.on(id, "2023-05-02");
        var became = fixture.on(issue, "2023-05-02");
        assertThat(risk.isOpen()).isFalse();
        assertThat(risk.became()).isEqualTo(issue);
        assertThat(became.kind()).isEqualTo(RiskKind.ISSUE);
        assertThat(became.issueOf()).isEqualTo(id);
        assertThat(became.owner()).isEqualTo(ROSKILDE);
        assertThat(became.score()).isEqualTo(20);
        assertThat(fixture.on(id, "2023-05-01").became()).isNull();
        refuses(
                "Kun en risiko, der ikke er indtruffet før, kan indtræffe.",
                () -> risks.move(issue, new RiskMove(RiskState.OCCURRED, LocalDate.of(2023, 6, 1), null)));
    }

    @Test
    void a_risk_is_closed_and_opened_again_with_a_reason_only() {
        long id = fixture.raised();
        var day = LocalDate.of(2023, 3, 1);

        refuses("Skriv en begrundelse.", () -> risks.move(id, new RiskMove(RiskState.CLOSED, day, null)));
        risks.move(id, new RiskMove(RiskState.CLOSED, day, words("Kontrakten er underskrevet.")));
        refuses("Skriv en begrundelse.", () -> risks.move(id, new RiskMove(RiskState.OPEN, day, null)));
        refuses("Status er allerede Lukket.", () -> risks.move(id, new RiskMove(RiskState.CLOSED, day, words("Igen"))));
        assertThat(risks.open(ERP, day)).isEmpty();
        assertThat(risks.open(ERP, day.minusDays(1))).hasSize(1);
        broken(
                "risk_state_goes_on",
                () -> risks.move(id, new RiskMove(RiskState.OPEN, day.minusDays(9), words("Før"))));
        brokenBySql(
                "risk_state_closed_with_reason",
                "insert into portfolio.risk_state (risk, since, state, recorded_by) values (" + id
                        + ", '2023-04-01', 'CLOSED', 'test')");
    }

    // ---- owners and what sets it off

    @Test
    void an_owner_and_a_trigger_count_from_the_day_on_which_they_were_changed() {
        long id = risks.raise(ERP, draft(RiskKind.RISK, "Loven kommer", ROSKILDE), null);
        var trigger = new RiskTrigger(words("Lovforslaget fremsættes"), RoughDate.parse("2023-10"), null);
        var changed = new RiskDraft(
                null,
                RiskKind.RISK,
                words("Loven kommer snart"),
                null,
                null,
                null,
                Set.of(RiskField.TIME),
                RisksFixture.NEW_YEAR,
                LEJRE,
                trigger);

        assertThat(risks.change(id, changed, 1)).isTrue();
        assertThat(risks.change(id, changed, 1)).isFalse();

        assertThat(fixture.on(id, "2023-08-31").owner()).isEqualTo(ROSKILDE);
        assertThat(fixture.on(id, "2023-08-31").trigger()).isNull();
        assertThat(fixture.on(id, "2023-09-01").owner()).isEqualTo(LEJRE);
        assertThat(fixture.on(id, "2023-09-01").trigger()).isEqualTo(trigger);
        assertThat(fixture.on(id, "2023-09-01").title().da()).isEqualTo("Loven kommer snart");
    }

    // ---- actions

    @Test
    void an_action_is_open_until_the_day_on_which_it_ended_and_late_after_its_due_day() {
        long id = fixture.raised();
        long action = risks.plan(
                id, new RiskAction.Draft(words("Aftal bod"), LocalDate.of(2023, 2, 1), LocalDate.of(2023, 3, 1), null));
        risks.end(action, RiskOutcome.DONE, LocalDate.of(2023, 4, 1));

        assertThat(fixture.on(id, "2023-01-31").actions().all()).isZero();
        assertThat(fixture.on(id, "2023-03-01").actions())
                .isEqualTo(new Risk.Actions(1, 1, 0, LocalDate.of(2023, 3, 1)));
        assertThat(fixture.on(id, "2023-03-02").actions().overdue()).isEqualTo(1);
        assertThat(fixture.on(id, "2023-04-01").actions()).isEqualTo(new Risk.Actions(1, 0, 0, null));
        brokenBySql("risk_action_end", "update portfolio.risk_action set ended_on = '2023-01-15'");
    }

    // ---- lifted

    @Test
    void a_risk_is_lifted_level_by_level_and_falls_back_when_it_is_sent_back() {
        long id = fixture.raised();
        long toPortfolio = risks.escalate(id, RiskLevel.PORTFOLIO, LocalDate.of(2023, 2, 1), words("Rammer alle"));
        assertThat(fixture.on(id, "2023-01-31").level()).isEqualTo(RiskLevel.ACTIVITY);
        assertThat(fixture.on(id, "2023-02-01").level()).isEqualTo(RiskLevel.PORTFOLIO);
        assertThat(fixture.on(id, "2023-02-01").awaiting()).isTrue();

        risks.answer(toPortfolio, RiskAnswer.TAKEN_ON, LocalDate.of(2023, 2, 10), null);
        assertThat(fixture.on(id, "2023-02-10").awaiting()).isFalse();

        long toBoard = risks.escalate(id, RiskLevel.BOARD, LocalDate.of(2023, 3, 1), words("Koster mere"));
        refuses(
                "Skriv, hvorfor risikoen sendes tilbage.",
                () -> risks.answer(toBoard, RiskAnswer.SENT_BACK, LocalDate.of(2023, 3, 9), null));
        risks.answer(toBoard, RiskAnswer.SENT_BACK, LocalDate.of(2023, 3, 9), words("D3 afgør det"));

        assertThat(fixture.on(id, "2023-03-08").level()).isEqualTo(RiskLevel.BOARD);
        assertThat(fixture.on(id, "2023-03-09").level()).isEqualTo(RiskLevel.PORTFOLIO);
        refuses(
                "Der er allerede svaret: Sendt tilbage.",
                () -> risks.answer(toBoard, RiskAnswer.TAKEN_ON, LocalDate.of(2023, 3, 10), null));
    }

    @Test
    void nobody_lifts_a_risk_to_where_it_is_or_when_it_is_closed() {
        long id = fixture.raised();
        var day = LocalDate.of(2023, 2, 1);
        risks.escalate(id, RiskLevel.PORTFOLIO, day, words("Rammer alle"));
        refuses(
                "Risikoen er allerede hos: Porteføljen (sekretariat og D3).",
                () -> risks.escalate(id, RiskLevel.PORTFOLIO, day, words("Igen")));
        risks.move(id, new RiskMove(RiskState.CLOSED, day, words("Færdig")));
        refuses("Kun en åben risiko kan løftes.", () -> risks.escalate(id, RiskLevel.BOARD, day, words("Nu")));

        long portfolio = risks.raise(null, draft("En kommune træder ud"), null);
        assertThat(fixture.on(portfolio, "2023-02-01").level()).isEqualTo(RiskLevel.PORTFOLIO);
    }

    // ---- measured

    @Test
    void the_reserve_is_the_share_of_the_remaining_probability_by_the_table_of_the_day() {
        long id = fixture.raised();
        risks.assess(id, costing("2023-02-01", 4, "1.000.000,05", null));
        assertThat(fixture.on(id, "2023-02-01").reserve()).isEqualTo(Money.parseDanish("600.000,03"));

        risks.assess(id, costing("2023-03-01", 4, "1.000.000,00", new RiskAssessment.Residual(2, 3)));
        assertThat(fixture.on(id, "2023-03-01").reserve()).isEqualTo(Money.parseDanish("200.000,00"));

        fixture.scales.set(share(2, "12.5", LocalDate.of(2023, 6, 1)));
        assertThat(fixture.on(id, "2023-05-31").reserve()).isEqualTo(Money.parseDanish("200.000,00"));
        assertThat(fixture.on(id, "2023-06-01").reserve()).isEqualTo(Money.parseDanish("125.000,00"));
        assertThat(risks.reserve(ERP, LocalDate.of(2023, 6, 1))).isEqualTo(Money.parseDanish("125.000,00"));

        risks.move(id, new RiskMove(RiskState.CLOSED, LocalDate.of(2023, 7, 1), words("Færdig")));
        assertThat(risks.reserve(ERP, LocalDate.of(2023, 7, 1))).isEqualTo(Money.ZERO);
    }

    @Test
    void a_threshold_counts_from_its_day_on_and_never_backwards() {
        long id = fixture.raised();
        risks.assess(id, assessed("2023-02-01", 3, 4));
        var source = new Bilingual("Bestyrelsen", "The board");
        fixture.scales.set(new RiskScale.Rule(RiskRule.RED_FROM, 12, LocalDate.of(2023, 5, 1), source));

        assertThat(fixture.on(id, "2023-04-30").light()).isEqualTo(RiskLight.YELLOW);
        assertThat(fixture.on(id, "2023-05-01").light()).isEqualTo(RiskLight.RED);
        assertThat(risks.scale(LocalDate.of(2023, 5, 1)).light(12)).isEqualTo(RiskLight.RED);
        refuses(
                "Den nye værdi kan tidligst gælde fra 01-05-2023.",
                () -> fixture.scales.set(new RiskScale.Rule(RiskRule.RED_FROM, 10, LocalDate.of(2023, 4, 1), source)));
        fixture.scales.set(new RiskScale.Rule(RiskRule.RED_FROM, 20, LocalDate.of(2023, 5, 1), source));
        assertThat(fixture.on(id, "2023-05-01").light()).isEqualTo(RiskLight.YELLOW);
    }

    @Test
    void an_amount_or_a_delay_says_which_level_it_is() {
        var scale = risks.scale(LocalDate.of(2023, 1, 1));

        assertThat(scale.level(Money.parseDanish("49.999,99"))).isEqualTo(1);
        assertThat(scale.level(Money.parseDanish("50.000"))).isEqualTo(2);
        assertThat(scale.level(Money.parseDanish("7.000.000"))).isEqualTo(5);
        assertThat(scale.level(60)).isEqualTo(4);
    }

    private static RiskScale.Step share(int level, String percent, LocalDate from) {
        var words = new Bilingual("Lille", "Small");
        return new RiskScale.Step(
                RiskArea.PROBABILITY, level, words, words, null, null, new BigDecimal(percent), from, words);
    }

    private static void refuses(String words, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(refusal -> refusal.text(Lang.DA))
                                .containsExactly(words));
    }

    private static void broken(String constraint, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refusal -> assertThat(refusal.getServerErrorMessage().getConstraint())
                                .isEqualTo(constraint));
    }

    private void brokenBySql(String constraint, String statement) {
        database.asOwner(sql -> broken(constraint, () -> sql.execute(statement)));
    }
}
