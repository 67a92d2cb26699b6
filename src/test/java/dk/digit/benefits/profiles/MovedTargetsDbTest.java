package dk.digit.benefits.profiles;

import static dk.digit.association.AssociationFixture.HOLBAEK;
import static dk.digit.association.AssociationFixture.LEJRE;
import static dk.digit.association.AssociationFixture.ROSKILDE;
import static dk.digit.benefits.profiles.BenefitsFixture.ERP;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.waves.WaveDraft;
import dk.digit.portfolio.waves.WaveStep;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Random changes of plan through the front door of the waves: what was due on the day stays, what is to come follows
/// the start that is known then, and no past day is told otherwise afterwards.
class MovedTargetsDbTest {

    private static final int MOVES = 120;
    private static final List<MunicipalityCode> CODES = List.of(HOLBAEK, LEJRE, ROSKILDE);

    private final TestDatabase database = BenefitsFixture.database();
    private final BenefitsFixture fixture = BenefitsFixture.on(database.dsl());
    private final Random random = new Random(1730);
    private final List<Long> waves = List.of(
            fixture.waves.wave(1, "2024-03"), fixture.waves.wave(2, "2024-09-15"), fixture.waves.wave(3, "2025"));
    private final long benefit = fixture.shared("sager");
    private LocalDate today = BenefitsFixture.FIRST;
    private int moved;

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void a_change_of_plan_touches_what_is_to_come_only() {
        CODES.forEach(code -> {
            fixture.waves.place(waves.get(random.nextInt(3)), "2024-01-01", code);
            long part = fixture.partId(benefit, code);
            for (int months : List.of(0, 3, 12, 30)) {
                fixture.benefits.agree(part, BenefitsFixture.after("2024-01-01", months, String.valueOf(50 - months)));
            }
            fixture.benefits.agree(part, BenefitsFixture.on("2024-01-01", "2024-08-01", "44"));
        });
        for (int i = 0; i < MOVES; i++) {
            today = today.plusDays(random.nextInt(12));
            fixture.today(today);
            var before = targets(today);
            var yesterday = targets(today.minusDays(1));
            change();
            var starts = fixture.benefits.starts(ERP, today);
            targets(today).forEach((key, after) -> check(before.get(key), after, starts.get(part(key))));
            assertThat(targets(today.minusDays(1))).isEqualTo(yesterday);
        }
        assertThat(moved).isGreaterThan(60);
    }

    private void check(BenefitTarget before, BenefitTarget after, LocalDate start) {
        assertThat(after.value()).isEqualByComparingTo(before.value());
        if (before.monthsAfter() == null || !before.dueOn().isAfter(today) || start == null) {
            assertThat(after).isEqualTo(before);
            return;
        }
        var due = start.plusMonths(before.monthsAfter());
        assertThat(after.dueOn()).isEqualTo(due.isBefore(today) ? today : due);
        moved += after.equals(before) ? 0 : 1;
    }

    private void change() {
        var code = CODES.get(random.nextInt(3));
        long wave = waves.get(random.nextInt(3));
        try {
            switch (random.nextInt(8)) {
                case 0, 1 -> fixture.waves.place(wave, today.toString(), code);
                case 2 -> fixture.waves.waves().place(ERP, null, List.of(code), today, null);
                case 3 -> {
                    if (today.isAfter(LocalDate.of(2024, 10, 1))) {
                        fixture.waves.done(code, WaveStep.LIVE, today.toString());
                    }
                }
                default -> replan(wave);
            }
        } catch (RefusedException | org.jooq.exception.DataAccessException refusal) {
            // What the waves refuse moves nothing.
        }
    }

    private void replan(long wave) {
        var known = fixture.waves.waves().find(wave).orElseThrow();
        var day = today.plusDays(random.nextInt(500) - 100L).toString();
        var goLive = RoughDate.parse(random.nextInt(3) == 0 ? day.substring(0, 7) : day);
        fixture.waves
                .waves()
                .change(wave, new WaveDraft(known.number(), null, null, goLive, null, null), known.version());
    }

    private Map<String, BenefitTarget> targets(LocalDate day) {
        var targets = new HashMap<String, BenefitTarget>();
        fixture.benefits
                .partsOf(benefit, day)
                .forEach(part ->
                        part.targets().forEach(target -> targets.put(part.id() + "/" + target.step(), target)));
        return targets;
    }

    private static long part(String key) {
        return Long.parseLong(key.substring(0, key.indexOf('/')));
    }
}
