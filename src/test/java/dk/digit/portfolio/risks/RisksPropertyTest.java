package dk.digit.portfolio.risks;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.money.Money;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.PortfolioFixture;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/// The register of a day against everything that was said until then, gone through once more.
class RisksPropertyTest {

    private static final LocalDate FIRST = RisksFixture.NEW_YEAR;
    private static final int DAYS = 40;

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final RisksFixture FIXTURE = RisksFixture.on(DATABASE.dsl());
    private static final PortfolioFixture PORTFOLIO = PortfolioFixture.on(DATABASE.dsl());
    private static int number;

    @AfterContainer
    static void drop() {
        DATABASE.close();
    }

    @Property(tries = 40)
    void the_register_of_a_day_is_what_was_said_until_then(@ForAll Random random) {
        var activity = activity();
        var said = new ArrayList<List<RiskAssessment>>();
        var ids = new ArrayList<Long>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            ids.add(FIXTURE.risks.raise(activity, RisksFixture.draft("Risiko " + i), null));
            var all = new ArrayList<RiskAssessment>();
            for (int j = random.nextInt(6); j > 0; j--) {
                var one = assessment(random);
                FIXTURE.risks.assess(ids.get(i), one);
                all.add(one);
            }
            said.add(all);
        }

        for (int i = 0; i < 5; i++) {
            var day = FIRST.plusDays(random.nextInt(DAYS + 2));
            var register = FIXTURE.stored.of(activity, day);
            assertThat(register).hasSize(ids.size());
            for (Risk risk : register) {
                var known = replayed(said.get(ids.indexOf(risk.id())), day);
                var last = known.isEmpty() ? null : known.getLast();
                assertThat(risk.assessment()).isEqualTo(last);
                assertThat(risk.before())
                        .isEqualTo(
                                known.size() < 2
                                        ? null
                                        : known.get(known.size() - 2).score());
                assertThat(risk.light()).isEqualTo(FIXTURE.risks.scale(day).light(last == null ? null : last.score()));
            }
        }
    }

    @Property(tries = 40)
    void what_is_set_aside_is_exactly_the_sum_of_its_parts(@ForAll Random random) {
        var activity = activity();
        var day = FIRST.plusDays(DAYS);
        var sum = BigDecimal.ZERO;
        for (int i = random.nextInt(6); i >= 0; i--) {
            var one = assessment(random);
            long id = FIXTURE.risks.raise(activity, RisksFixture.draft("Risiko " + i), one);
            if (random.nextInt(4) == 0) {
                FIXTURE.risks.move(id, new RiskMove(RiskState.CLOSED, day, RisksFixture.words("Færdig")));
            } else if (one.cost() != null) {
                var share = Objects.requireNonNull(FIXTURE.risks
                        .scale(day)
                        .step(RiskArea.PROBABILITY, one.after().probability()));
                sum = sum.add(one.cost()
                        .toBigDecimal()
                        .multiply(Objects.requireNonNull(share.percent()))
                        .movePointLeft(2)
                        .setScale(2, RoundingMode.HALF_UP));
            }
        }

        assertThat(FIXTURE.risks.reserve(activity, day)).isEqualTo(Money.of(sum));
        assertThat(FIXTURE.risks.reserves(day).getOrDefault(activity, Money.ZERO))
                .isEqualTo(Money.of(sum));
    }

    /// By day, and within a day in the order of telling.
    private static List<RiskAssessment> replayed(List<RiskAssessment> said, LocalDate day) {
        return said.stream()
                .filter(one -> !one.on().isAfter(day))
                .sorted(Comparator.comparing(RiskAssessment::on))
                .toList();
    }

    private static RiskAssessment assessment(Random random) {
        var consequences = new EnumMap<RiskField, Integer>(RiskField.class);
        consequences.put(RiskField.values()[random.nextInt(4)], 1 + random.nextInt(5));
        if (random.nextBoolean()) {
            consequences.put(RiskField.values()[random.nextInt(4)], 1 + random.nextInt(5));
        }
        return new RiskAssessment(
                FIRST.plusDays(random.nextInt(DAYS)),
                1 + random.nextInt(5),
                consequences,
                random.nextBoolean() ? Money.ofOere(random.nextLong(1_000_000_000_00L)) : null,
                random.nextBoolean() ? random.nextInt(300) : null,
                random.nextBoolean() ? new RiskAssessment.Residual(1 + random.nextInt(5), 1 + random.nextInt(5)) : null,
                null);
    }

    private static ActivityId activity() {
        number++;
        var id = new ActivityId("activity-" + number);
        PORTFOLIO.take(id, ActivityKind.PROJECT, Phase.IDEA, null);
        return id;
    }
}
