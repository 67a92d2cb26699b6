package dk.digit.portfolio.waves;

import dk.digit.association.AssociationFixture;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.PortfolioFixture;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/// Waves of one activity on a database of a test's own.
public final class WavesFixture {

    static final ActivityId ERP = PortfolioFixture.ERP;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-02T12:00:00Z"), ZoneOffset.UTC);

    private final List<Object> announced = new ArrayList<>();
    private final List<Object> planned = new ArrayList<>();
    private final List<Consumer<Object>> listeners = new ArrayList<>();
    private final Waves waves;
    private final Standings standings;

    private WavesFixture(DSLContext sql, Clock clock) {
        var stored = new StoredWaves(sql);
        var places = new Places(sql);
        var steps = new Steps(sql);
        standings = new Standings(stored, places, steps);
        waves = new Waves(
                stored,
                places,
                steps,
                new Readinesses(sql),
                AssociationFixture.on(sql).association(),
                this::take,
                clock);
    }

    static WavesFixture on(DSLContext sql) {
        return on(sql, CLOCK);
    }

    public static WavesFixture on(DSLContext sql, Clock clock) {
        return new WavesFixture(sql, clock);
    }

    private void take(Object event) {
        (event instanceof RolloutPlanned ? planned : announced).add(event);
        listeners.forEach(listener -> listener.accept(event));
    }

    /// Is told what is announced, in the same breath.
    public void tell(Consumer<Object> listener) {
        listeners.add(listener);
    }

    public Waves waves() {
        return waves;
    }

    /// What was announced beside changes of plan.
    List<Object> announced() {
        return announced;
    }

    List<Object> planned() {
        return planned;
    }

    public long wave(int number, String goLive) {
        return waves.plan(
                ERP, new WaveDraft(number, null, null, goLive == null ? null : RoughDate.parse(goLive), null, null));
    }

    public void place(long wave, String from, MunicipalityCode... municipalities) {
        waves.place(ERP, wave, List.of(municipalities), LocalDate.parse(from), null);
    }

    void report(MunicipalityCode municipality, WaveStep step, StepState state, String day) {
        waves.report(ERP, List.of(said(municipality, step, state, day)));
    }

    static StepReport said(MunicipalityCode municipality, WaveStep step, StepState state, String day) {
        return new StepReport(municipality, step, state, LocalDate.parse(day), null, "Fordi");
    }

    /// Every step up to and with `last` is done on a day.
    public void done(MunicipalityCode municipality, WaveStep last, String day) {
        for (WaveStep step : WaveStep.values()) {
            if (step.compareTo(last) <= 0) {
                report(municipality, step, StepState.DONE, day);
            }
        }
    }

    WaveStanding standing(long wave, String day) {
        return standings.of(ERP, LocalDate.parse(day)).stream()
                .filter(one -> one.wave().id() == wave)
                .findFirst()
                .orElseThrow()
                .standing();
    }
}
