package dk.digit.portfolio.waves;

import static dk.digit.association.AssociationFixture.HOLBAEK;
import static dk.digit.association.AssociationFixture.LEJRE;
import static dk.digit.association.AssociationFixture.ROSKILDE;
import static dk.digit.portfolio.waves.WavesFixture.ERP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.association.AssociationFixture;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.PortfolioFixture;
import java.time.LocalDate;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WavesDbTest {

    private final TestDatabase database = TestDatabase.filled(
            "association",
            data -> AssociationFixture.on(DSL.using(data, SQLDialect.POSTGRES)).founded());
    private final PortfolioFixture portfolio =
            PortfolioFixture.on(database.dsl()).erp();
    private final WavesFixture fixture = WavesFixture.on(database.dsl());
    private final Waves waves = fixture.waves();
    private final long one = fixture.wave(1, "2024-03-01");
    private final long two = fixture.wave(2, "2024-09");

    @AfterEach
    void drop() {
        database.close();
    }

    // ---- places

    @Test
    void a_municipality_goes_in_one_wave_at_a_time_and_a_move_is_history() {
        fixture.place(one, "2024-01-01", LEJRE, ROSKILDE);
        fixture.place(two, "2024-02-01", LEJRE);

        assertThat(numberOf(LEJRE, "2023-12-31")).isNull();
        assertThat(numberOf(LEJRE, "2024-01-31")).isEqualTo(1);
        assertThat(numberOf(LEJRE, "2024-02-01")).isEqualTo(2);
        assertThat(numberOf(ROSKILDE, "2024-02-01")).isEqualTo(1);
        broken(
                "wave_place_pk",
                "insert into portfolio.wave_place (activity, municipality, period, wave)"
                        + " values ('erp', '0350', '[2024-05-01,2024-06-01)', " + one + ")");
    }

    @Test
    void a_municipality_is_taken_out_of_its_wave() {
        fixture.place(one, "2024-01-01", LEJRE);

        waves.place(ERP, null, List.of(LEJRE), LocalDate.parse("2024-02-01"), null);

        assertThat(numberOf(LEJRE, "2024-01-31")).isEqualTo(1);
        assertThat(numberOf(LEJRE, "2024-02-01")).isNull();
    }

    @Test
    void a_place_is_not_put_before_another_that_is_known() {
        fixture.place(one, "2024-03-01", LEJRE);

        refused(
                () -> fixture.place(two, "2024-02-01", LEJRE),
                "Lejre har allerede en plads fra 01-03-2024. Vælg en senere dag.");
    }

    @Test
    void only_members_go_in_a_wave() {
        refused(
                () -> fixture.place(one, "2024-01-01", new MunicipalityCode("0101")),
                "København er ikke medlem den 01-01-2024.");
    }

    @Test
    void nobody_has_a_place_in_the_clarification() {
        long clarification = fixture.wave(0, null);

        refused(
                () -> Constraints.explained(() -> {
                    fixture.place(clarification, "2024-01-01", LEJRE);
                    return null;
                }),
                "Afklaringen er fælles. Ingen kommune har en plads i bølge 0.");
        fixture.place(one, "2024-01-01", LEJRE);
        waves.drop(clarification);
        broken("wave_clarification_has_no_places", "update portfolio.wave set number = 0 where id = " + one);
    }

    @Test
    void a_wave_is_reported_as_a_whole_only_where_it_has_no_municipalities() {
        waves.reach(two, new Wave.Reached(RoughDate.parse("2024-09")));
        assertThat(fixture.standing(two, "2024-08-31").state()).isEqualTo(WaveState.PLANNED);
        assertThat(fixture.standing(two, "2024-09-01").state()).isEqualTo(WaveState.LIVE);
        fixture.place(one, "2024-01-01", LEJRE);

        broken("wave_reached_has_no_places", "update portfolio.wave set reached = true where id = " + one);
        broken(
                "wave_place_not_reported_whole",
                "insert into portfolio.wave_place (activity, municipality, period, wave)"
                        + " values ('erp', '0265', '[2024-05-01,)', " + two + ")");
        refused(
                () -> waves.reach(two, new Wave.Reached(RoughDate.parse("2025-06"))),
                "Meld først færdig, når dagen er kommet.");
    }

    @Test
    void a_network_has_no_waves() {
        portfolio.take(new ActivityId("robotics"), ActivityKind.NETWORK, Phase.RUNNING, null);

        broken("wave_fits_kind", "insert into portfolio.wave (activity, number) values ('robotics', 1)");
    }

    @Test
    void a_wave_with_places_is_not_dropped() {
        fixture.place(one, "2024-01-01", LEJRE);

        refused(() -> waves.drop(one), "Kommuner er eller var placeret i bølgen, så den kan ikke slettes.");
        waves.drop(two);
        assertThat(waves.of(ERP)).extracting(Wave::number).containsExactly(1);
    }

    // ---- steps

    @Test
    void steps_are_done_in_their_order_and_the_refusal_names_what_is_missing() {
        fixture.place(one, "2024-01-01", LEJRE);
        fixture.done(LEJRE, WaveStep.DATA_CONVERTED, "2024-02-01");

        refused(
                () -> fixture.report(LEJRE, WaveStep.TESTED, StepState.DONE, "2024-02-10"),
                "Lejre kan ikke melde Testet færdig den 10-02-2024: Trinnet Uddannet er hverken færdigt eller meldt"
                        + " ikke nødvendigt.");
        fixture.report(LEJRE, WaveStep.TESTED, StepState.UNDER_WAY, "2024-02-10");
        fixture.report(LEJRE, WaveStep.TRAINED, StepState.NOT_NEEDED, "2024-02-11");
        fixture.report(LEJRE, WaveStep.TESTED, StepState.DONE, "2024-02-12");
        broken("wave_step_in_order", step("HANDED_OVER", "DONE", "2024-03-01"));
    }

    @Test
    void a_step_is_not_taken_back_while_a_later_one_is_done() {
        fixture.place(one, "2024-01-01", LEJRE);
        fixture.done(LEJRE, WaveStep.LIVE, "2024-03-01");

        refused(
                () -> fixture.report(LEJRE, WaveStep.TESTED, StepState.UNDER_WAY, "2024-03-02"),
                "Lejre kan ikke melde Testet ufærdigt den 02-03-2024: Trinnet I drift er færdigt. Ret det senere trin"
                        + " først.");
        broken("wave_step_later_is_done", step("TESTED", "UNDER_WAY", "2024-03-02"));
        fixture.report(LEJRE, WaveStep.LIVE, StepState.UNDER_WAY, "2024-03-02");
        fixture.report(LEJRE, WaveStep.TESTED, StepState.UNDER_WAY, "2024-03-02");
    }

    @Test
    void passing_over_takes_a_reason_and_nobody_passes_over_going_live() {
        fixture.place(one, "2024-01-01", LEJRE);

        refused(
                () -> waves.report(
                        ERP,
                        List.of(new StepReport(
                                LEJRE,
                                WaveStep.TRAINED,
                                StepState.NOT_NEEDED,
                                LocalDate.parse("2024-02-01"),
                                null,
                                null))),
                "Skriv, hvorfor trinnet ikke er nødvendigt.");
        refused(
                () -> fixture.report(LEJRE, WaveStep.LIVE, StepState.NOT_NEEDED, "2024-02-01"),
                "En kommune kan ikke springe I drift over. Tag den ud af bølgen i stedet.");
        broken("wave_step_live_is_needed", step("LIVE", "NOT_NEEDED", "2024-02-01"));
    }

    @Test
    void steps_belong_to_municipalities_that_have_a_place() {
        broken("wave_step_needs_place", step("CLARIFIED", "DONE", "2024-02-01"));
    }

    @Test
    void what_was_said_is_never_changed() {
        fixture.place(one, "2024-01-01", LEJRE);
        fixture.report(LEJRE, WaveStep.CLARIFIED, StepState.DONE, "2024-02-01");

        database.asOwner(
                owner -> assertThatThrownBy(() -> owner.execute("update portfolio.wave_step set state = 'UNDER_WAY'"))
                        .hasMessageContaining("wave_step"));
    }

    @Test
    void all_of_a_report_counts_or_nothing() {
        fixture.place(one, "2024-01-01", LEJRE, ROSKILDE);
        fixture.done(LEJRE, WaveStep.TESTED, "2024-02-01");

        refused(
                () -> waves.report(
                        ERP,
                        List.of(
                                WavesFixture.said(LEJRE, WaveStep.LIVE, StepState.DONE, "2024-03-01"),
                                WavesFixture.said(ROSKILDE, WaveStep.LIVE, StepState.DONE, "2024-03-01"))),
                "Roskilde kan ikke melde I drift færdig den 01-03-2024: Trinnet Afklaret er hverken færdigt eller meldt"
                        + " ikke nødvendigt.");
        assertThat(waves.live(ERP, LocalDate.parse("2024-12-31"))).isEmpty();
        assertThat(fixture.announced()).isEmpty();
    }

    // ---- going live

    @Test
    void a_wave_is_live_on_the_day_its_last_municipality_is() {
        fixture.place(one, "2024-01-01", LEJRE, ROSKILDE);
        fixture.done(LEJRE, WaveStep.LIVE, "2024-03-01");
        fixture.done(ROSKILDE, WaveStep.LIVE, "2024-03-11");

        assertThat(fixture.standing(one, "2024-02-29")).isEqualTo(new WaveStanding(WaveState.PLANNED, null, 0, 2));
        assertThat(fixture.standing(one, "2024-03-01")).isEqualTo(new WaveStanding(WaveState.UNDER_WAY, null, 1, 2));
        assertThat(fixture.standing(one, "2024-03-02").state()).isEqualTo(WaveState.LATE);
        assertThat(fixture.standing(one, "2024-03-11"))
                .isEqualTo(new WaveStanding(WaveState.LIVE, RoughDate.parse("2024-03-11"), 2, 2));
        assertThat(waves.live(ERP, LocalDate.parse("2024-03-10")))
                .containsExactlyEntriesOf(java.util.Map.of(LEJRE, LocalDate.parse("2024-03-01")));
        assertThat(waves.liveIn(ROSKILDE, LocalDate.parse("2024-03-11"))).containsOnlyKeys(ERP);
    }

    @Test
    void going_live_is_announced_once_with_its_wave_and_day() {
        fixture.place(one, "2024-01-01", HOLBAEK);
        fixture.done(HOLBAEK, WaveStep.LIVE, "2024-03-01");
        fixture.report(HOLBAEK, WaveStep.LIVE, StepState.DONE, "2024-03-05");

        assertThat(fixture.announced())
                .containsExactly(new MunicipalityWentLive(ERP, HOLBAEK, 1, LocalDate.parse("2024-03-01")));
    }

    @Test
    void it_is_known_when_who_goes_live_really_or_by_plan() {
        fixture.place(one, "2024-01-01", LEJRE);
        fixture.place(two, "2024-01-01", ROSKILDE);
        fixture.place(two, "2024-05-01", HOLBAEK);

        assertThat(goLive(LEJRE, "2024-01-01")).isEqualTo("2024-03-01 false 1");
        assertThat(goLive(ROSKILDE, "2024-01-01")).isEqualTo("2024-09-30 false 2");
        assertThat(goLive(HOLBAEK, "2024-01-01")).isEqualTo("2024-09-30 false 2");

        fixture.done(LEJRE, WaveStep.LIVE, "2024-03-11");
        waves.report(
                ERP,
                List.of(new StepReport(
                        ROSKILDE,
                        WaveStep.LIVE,
                        StepState.UNDER_WAY,
                        LocalDate.parse("2024-03-12"),
                        LocalDate.parse("2024-11-11"),
                        null)));
        assertThat(goLive(LEJRE, "2024-03-10")).isEqualTo("2024-03-01 false 1");
        assertThat(goLive(LEJRE, "2024-03-11")).isEqualTo("2024-03-11 true 1");
        assertThat(goLive(ROSKILDE, "2024-03-11")).isEqualTo("2024-09-30 false 2");
        assertThat(goLive(ROSKILDE, "2024-03-12")).isEqualTo("2024-11-11 false 2");
        assertThat(waves.goLives(null, LocalDate.parse("2024-03-12")))
                .isEqualTo(waves.goLives(ERP, LocalDate.parse("2024-03-12")));

        fixture.waves().place(ERP, null, List.of(ROSKILDE), LocalDate.parse("2024-04-01"), null);
        assertThat(waves.goLives(ERP, LocalDate.parse("2024-04-01")).get(ERP)).doesNotContainKey(ROSKILDE);
    }

    private String goLive(MunicipalityCode municipality, String day) {
        var goLive = waves.goLives(ERP, LocalDate.parse(day)).get(ERP).get(municipality);
        return goLive.day() + " " + goLive.real() + " " + goLive.wave().number();
    }

    @Test
    void whoever_changes_a_plan_announces_it() {
        fixture.planned().clear();
        fixture.place(one, "2024-01-01", LEJRE);
        waves.change(one, new WaveDraft(1, null, null, RoughDate.parse("2024-04"), null, null), version(one));
        waves.change(one, new WaveDraft(1, null, null, RoughDate.parse("2024-05"), null, null), 999);

        assertThat(fixture.planned()).containsExactly(new RolloutPlanned(ERP), new RolloutPlanned(ERP));
    }

    private long version(long wave) {
        return waves.find(wave).orElseThrow().version();
    }

    @Test
    void a_plan_is_kept_when_a_report_does_not_name_it() {
        fixture.place(one, "2024-01-01", LEJRE);
        waves.report(
                ERP,
                List.of(new StepReport(
                        LEJRE,
                        WaveStep.CLARIFIED,
                        StepState.NOT_STARTED,
                        LocalDate.parse("2024-01-01"),
                        LocalDate.parse("2024-01-20"),
                        null)));
        fixture.report(LEJRE, WaveStep.CLARIFIED, StepState.UNDER_WAY, "2024-01-10");

        assertThat(waves.preview(
                        ERP, List.of(WavesFixture.said(LEJRE, WaveStep.CLARIFIED, StepState.DONE, "2024-01-30"))))
                .extracting(change -> change.report().planned())
                .containsExactly(LocalDate.parse("2024-01-20"));
    }

    // ---- duties

    @Test
    void what_is_planned_and_not_reported_is_asked_of_the_municipality() {
        fixture.place(one, "2024-01-01", LEJRE, ROSKILDE);
        waves.report(
                ERP,
                List.of(new StepReport(
                        LEJRE,
                        WaveStep.TESTED,
                        StepState.UNDER_WAY,
                        LocalDate.parse("2024-01-10"),
                        LocalDate.parse("2024-02-20"),
                        null)));
        waves.report(new Readiness(ERP, LEJRE, LocalDate.parse("2024-02-10"), Light.GREEN, 80, null));
        var duties = new WaveDuties(
                new OpenSteps(database.dsl()),
                AssociationFixture.on(database.dsl()).association());

        assertThat(duties.on(LocalDate.parse("2024-01-20"))).isEmpty();
        assertThat(duties.on(LocalDate.parse("2024-02-15")))
                .extracting(duty -> duty.words().in(Lang.DA))
                .containsExactly(
                        "Meld trinnet Testet færdigt for Lejre, eller flyt planen: Aktivitet erp",
                        "Meld paratheden for Roskilde, før I går i drift: Aktivitet erp");
    }

    @Test
    void who_is_to_be_live_by_the_day_of_the_wave_and_is_not_is_asked_as_well() {
        fixture.place(one, "2024-01-01", LEJRE, ROSKILDE, HOLBAEK);
        fixture.done(ROSKILDE, WaveStep.LIVE, "2024-03-01");
        waves.report(
                ERP,
                List.of(new StepReport(
                        HOLBAEK,
                        WaveStep.LIVE,
                        StepState.UNDER_WAY,
                        LocalDate.parse("2024-02-01"),
                        LocalDate.parse("2024-06-01"),
                        null)));
        var duties = new WaveDuties(
                new OpenSteps(database.dsl()),
                AssociationFixture.on(database.dsl()).association());

        assertThat(duties.on(LocalDate.parse("2024-03-01")))
                .extracting(duty -> duty.words().in(Lang.DA))
                .noneMatch(words -> words.startsWith("Meld trinnet"));
        assertThat(duties.on(LocalDate.parse("2024-03-02")))
                .extracting(duty -> duty.words().in(Lang.DA), duty -> duty.due())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "Meld trinnet I drift færdigt for Lejre, eller flyt planen: Aktivitet erp",
                        LocalDate.parse("2024-03-01")));
        database.asOwner(sql -> {
            sql.execute("update portfolio.activity_phase set period = daterange(lower(period), '2024-03-02')");
            sql.execute("insert into portfolio.activity_phase (activity, phase, period, start_precision)"
                    + " values ('erp', 'CLOSED', '[2024-03-02,)', 'DAY')");
        });
        assertThat(duties.on(LocalDate.parse("2024-03-02"))).isEmpty();
    }

    // ---- the roadmap

    @Test
    void a_wave_is_a_bar_up_to_its_real_day_or_to_today_when_it_is_late() {
        fixture.place(one, "2024-01-01", LEJRE, ROSKILDE);
        fixture.done(LEJRE, WaveStep.LIVE, "2024-02-20");

        var late = bars("2024-04-01");
        assertThat(late).extracting(WaveBar::state).containsExactly(WaveState.LATE, WaveState.PLANNED);
        assertThat(late).extracting(WaveBar::last).containsExactly(day("2024-04-01"), day("2024-09-30"));
        assertThat(late).extracting(WaveBar::certain).containsExactly(true, false);

        fixture.done(ROSKILDE, WaveStep.LIVE, "2024-04-10");
        assertThat(bars("2024-05-01")).extracting(WaveBar::last).containsExactly(day("2024-04-10"), day("2024-09-30"));
    }

    @Test
    void those_of_a_wave_who_go_live_on_days_of_their_own_are_drawn_apart() {
        fixture.place(one, "2024-01-01", LEJRE, ROSKILDE, HOLBAEK);
        fixture.done(LEJRE, WaveStep.LIVE, "2024-02-20");
        var standings =
                new Standings(new StoredWaves(database.dsl()), new Places(database.dsl()), new Steps(database.dsl()));
        var parts = standings.of(List.of(ERP), day("2024-02-25")).stream()
                .flatMap(standing -> WaveBar.parts(standing, day("2024-02-25")))
                .toList();
        var words = new WaveBarWords(Lang.DA, waves.municipalities());

        assertThat(parts)
                .extracting(words::name)
                .containsExactly(
                        "Bølge 1 (Lejre), i drift 20-02-2024 (planlagt 01-03-2024)",
                        "Bølge 1 (Holbæk, Roskilde), planlagt i drift 01-03-2024",
                        "Bølge 2, planlagt i drift 09-2024");
        assertThat(parts)
                .extracting(words::look)
                .containsExactly("Bølge: i drift", "Bølge: planlagt", "Bølge: planlagt");
    }

    private List<WaveBar> bars(String day) {
        return new Standings(new StoredWaves(database.dsl()), new Places(database.dsl()), new Steps(database.dsl()))
                .of(List.of(ERP), day(day)).stream()
                        .flatMap(standing -> WaveBar.whole(standing, day(day)))
                        .toList();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    // ---- gates

    @Test
    void the_gate_into_operations_names_everybody_who_is_not_live_and_keeps_the_board() {
        fixture.place(one, "2024-01-01", LEJRE, ROSKILDE);
        fixture.done(LEJRE, WaveStep.LIVE, "2024-03-01");
        var sql = database.dsl();
        var condition = new WaveGate(
                new Standings(new StoredWaves(sql), new Places(sql), new Steps(sql)),
                AssociationFixture.on(sql).association());
        var activity = portfolio.portfolio().activity(ERP).orElseThrow();
        var gate = new dk.digit.portfolio.Gate(
                activity,
                Phase.IMPLEMENTATION,
                Phase.OPERATIONS,
                LocalDate.parse("2024-03-02"),
                java.util.Set.of(),
                java.util.Set.of());

        assertThat(condition.missing(gate))
                .extracting(refusal -> refusal.text(Lang.DA))
                .containsExactly("Roskilde (Bølge 1) er ikke i drift", "Bølge 2 er ikke i drift");
        assertThat(condition.frozen(gate).getFirst().rows()).hasSize(4);
        fixture.done(ROSKILDE, WaveStep.LIVE, "2024-03-02");
        waves.reach(two, new Wave.Reached(null));
        assertThat(condition.missing(gate)).isEmpty();
    }

    private Integer numberOf(MunicipalityCode municipality, String day) {
        return waves.waveOf(ERP, municipality, LocalDate.parse(day))
                .map(Wave::number)
                .orElse(null);
    }

    private static String step(String step, String state, String since) {
        return "insert into portfolio.wave_step (activity, municipality, step, state, since, remark, recorded_by)"
                + " values ('erp', '0350', '" + step + "', '" + state + "', '" + since + "', 'Fordi', 'test')";
    }

    private void broken(String constraint, String statement) {
        assertThatThrownBy(() -> database.dsl().execute(statement))
                .isInstanceOfSatisfying(
                        DataAccessException.class,
                        failure -> assertThat(Constraints.explain(failure))
                                .contains(Refusal.of("portfolio.constraint." + constraint)));
    }

    private static void refused(Runnable change, String... sentences) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(refusal -> refusal.text(Lang.DA))
                                .contains(sentences));
    }
}
