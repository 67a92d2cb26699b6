package dk.digit.portfolio.waves;

import static dk.digit.association.AssociationFixture.HOLBAEK;
import static dk.digit.association.AssociationFixture.LEJRE;
import static dk.digit.association.AssociationFixture.ROSKILDE;
import static dk.digit.portfolio.waves.WavesFixture.ERP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dk.digit.association.AssociationFixture;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.RefusedException;
import dk.digit.portfolio.PortfolioFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Random placements, moves and reports by the front door and past it: on no day is a municipality in two waves of an
/// activity, and on no day is a step done before those that come before it. Both doors agree on what is refused.
class WaveRulesPropertyDbTest {

    private static final int CHANGES = 3_000;
    private static final int BETWEEN_CHECKS = 250;
    private static final int DAYS = 40;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final List<MunicipalityCode> CODES = List.of(HOLBAEK, LEJRE, ROSKILDE);

    private final TestDatabase database = TestDatabase.filled(
            "association",
            data -> AssociationFixture.on(DSL.using(data, SQLDialect.POSTGRES)).founded());
    private final DSLContext sql = database.dsl();
    private final PortfolioFixture portfolio = PortfolioFixture.on(sql).erp();
    private final WavesFixture fixture = WavesFixture.on(sql);
    private final Random random = new Random(20231101);
    private final List<Long> waves = List.of(fixture.wave(1, null), fixture.wave(2, null), fixture.wave(3, null));
    private final Set<String> rules = new HashSet<>();
    private int done;
    private int refused;

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void no_change_by_the_front_door_breaks_a_rule() {
        for (int i = 1; i <= CHANGES; i++) {
            try {
                change();
                done++;
            } catch (RefusedException refusal) {
                refusal.refusals().forEach(one -> rules.add(one.key()));
                refused++;
            }
            checkNowAndThen(i);
        }
        assertThat(portfolio.announced()).isNotNull();
        assertThat(rules)
                .contains(
                        "portfolio.refused.placedLater",
                        "portfolio.refused.stepBeforeNotDone",
                        "portfolio.refused.stepAfterIsDone",
                        "portfolio.constraint.wave_step_live_is_needed");
        assertBothHappened();
    }

    @Test
    void no_change_past_the_front_door_breaks_a_rule() {
        for (int i = 1; i <= CHANGES; i++) {
            try {
                changeBySql();
                done++;
            } catch (DataAccessException failure) {
                rules.add(Constraints.explain(failure).orElseThrow().key());
                refused++;
            }
            checkNowAndThen(i);
        }
        assertThat(rules)
                .contains(
                        "portfolio.constraint.wave_place_pk",
                        "portfolio.constraint.wave_step_in_order",
                        "portfolio.constraint.wave_step_later_is_done",
                        "portfolio.constraint.wave_step_live_is_needed");
        assertBothHappened();
    }

    @Test
    void both_doors_agree_on_what_may_be_reported() {
        CODES.forEach(code -> fixture.place(waves.getFirst(), FIRST.toString(), code));
        for (int i = 0; i < CHANGES / 3; i++) {
            var report = report();
            boolean admitted = fixture.waves()
                    .preview(ERP, List.of(report))
                    .getFirst()
                    .against()
                    .isEmpty();
            assertThat(insert(report)).as("%s", report).isEqualTo(admitted);
        }
        check();
    }

    private void change() {
        if (random.nextInt(4) == 0) {
            fixture.waves().place(ERP, random.nextInt(5) == 0 ? null : any(waves), List.of(any(CODES)), day(), null);
        } else {
            // A municipality without a place is the database's to refuse.
            Constraints.explained(() -> {
                fixture.waves().report(ERP, List.of(anyReport()));
                return null;
            });
        }
    }

    private void changeBySql() {
        if (random.nextInt(4) == 0) {
            var start = day();
            var end = start.plusDays(1 + random.nextInt(DAYS));
            switch (random.nextInt(3)) {
                case 0 ->
                    sql.execute(
                            "insert into portfolio.wave_place (activity, municipality, period, wave) values ('erp', ?,"
                                    + " daterange(?, ?), ?)",
                            any(CODES).value(),
                            start,
                            random.nextBoolean() ? end : null,
                            any(waves));
                case 1 ->
                    sql.execute(
                            "update portfolio.wave_place set period = daterange(lower(period), ?) where municipality = ? and"
                                    + " lower(period) < ?",
                            end,
                            any(CODES).value(),
                            end);
                default ->
                    sql.execute(
                            "update portfolio.wave_place set wave = ? where municipality = ?",
                            any(waves),
                            any(CODES).value());
            }
        } else {
            insertRaw(anyReport());
        }
    }

    private boolean insert(StepReport report) {
        try {
            insertRaw(report);
            return true;
        } catch (DataAccessException failure) {
            assertThat(Constraints.explain(failure).orElseThrow().key())
                    .isIn("portfolio.constraint.wave_step_in_order", "portfolio.constraint.wave_step_later_is_done");
            return false;
        }
    }

    private void insertRaw(StepReport report) {
        sql.execute(
                "insert into portfolio.wave_step (activity, municipality, step, state, since, remark, recorded_by)"
                        + " values ('erp', ?, ?, ?, ?, 'Fordi', 'test')",
                report.municipality().value(),
                report.step().name(),
                report.state().name(),
                report.since());
    }

    private StepReport report() {
        while (true) {
            var report = anyReport();
            if (report.step() != WaveStep.LIVE || report.state() != StepState.NOT_NEEDED) {
                return report;
            }
        }
    }

    private StepReport anyReport() {
        // Early steps are settled more often, so that late ones get their turn.
        var step = WaveStep.values()[Math.min(random.nextInt(7), random.nextInt(9))];
        var state =
                random.nextInt(3) > 0 ? StepState.DONE : StepState.values()[random.nextInt(StepState.values().length)];
        return new StepReport(any(CODES), step, state, day(), null, "Fordi");
    }

    private void checkNowAndThen(int number) {
        if (number % BETWEEN_CHECKS == 0) {
            check();
        }
    }

    /// Asks the rows themselves, day by day.
    private void check() {
        var places = new Places(sql).of(ERP);
        var histories = new Steps(sql).histories(ERP, CODES);
        for (int i = 0; i < 3 * DAYS; i++) {
            var day = FIRST.plusDays(i);
            for (MunicipalityCode code : CODES) {
                assertThat(places.stream()
                                .filter(place -> place.municipality().equals(code)
                                        && place.period().contains(day))
                                .count())
                        .isLessThanOrEqualTo(1);
                inOrder(histories.getOrDefault(code, StepHistory.NONE), day);
            }
        }
    }

    private static void inOrder(StepHistory history, LocalDate day) {
        var open = new ArrayList<WaveStep>();
        for (WaveStep step : WaveStep.values()) {
            var state = history.stateOn(step, day);
            if (state == StepState.DONE && !open.isEmpty()) {
                fail("on %s %s is done before %s", day, step, open);
            }
            if (!state.isSettled()) {
                open.add(step);
            }
        }
    }

    private void assertBothHappened() {
        assertThat(done).isGreaterThan(CHANGES / 5);
        assertThat(refused).isGreaterThan(CHANGES / 10);
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
