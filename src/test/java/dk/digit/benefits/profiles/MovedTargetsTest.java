package dk.digit.benefits.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is done to the plan: what was due is left alone, what is to come follows, and what was known on a day stays
/// what was known on that day.
class MovedTargetsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    /// @param later days until the next move
    /// @param start the new start in days from the first day; null when it is lost
    record Move(int later, Integer start) {}

    @Property(tries = 2_000)
    void targets_follow_the_start_into_the_future_only(
            @ForAll("targets") List<BenefitTarget> agreed, @ForAll("moves") List<Move> moves) {
        var rows = new ArrayList<>(agreed);
        var today = FIRST;
        for (Move move : moves) {
            today = today.plusDays(move.later());
            var start = move.start() == null ? null : FIRST.plusDays(move.start());
            var before = ruling(rows, today);
            var moved = MovedTargets.with(before.values(), start, today);
            var yesterday = ruling(rows, today.minusDays(1));
            rows.addAll(moved);
            var after = ruling(rows, today);

            assertThat(ruling(rows, today.minusDays(1))).isEqualTo(yesterday);
            assertThat(after.keySet()).isEqualTo(before.keySet());
            for (int step : before.keySet()) {
                check(before.get(step), after.get(step), start, today);
            }
            assertThat(MovedTargets.with(after.values(), start, today)).isEmpty();
        }
    }

    private static void check(BenefitTarget before, BenefitTarget after, LocalDate start, LocalDate today) {
        assertThat(after.value()).isEqualTo(before.value());
        assertThat(after.monthsAfter()).isEqualTo(before.monthsAfter());
        boolean hangs = before.monthsAfter() != null && before.value() != null;
        if (!before.dueOn().isAfter(today) || !hangs || start == null) {
            assertThat(after).isEqualTo(before);
            return;
        }
        var due = start.plusMonths(before.monthsAfter());
        assertThat(after.dueOn()).isEqualTo(due.isBefore(today) ? today : due);
        if (!after.dueOn().equals(before.dueOn())) {
            assertThat(after.agreedOn()).isEqualTo(today);
        }
    }

    /// As the database reads them: of each step the row that was agreed last by the day.
    private static Map<Integer, BenefitTarget> ruling(List<BenefitTarget> rows, LocalDate day) {
        var ruling = new HashMap<Integer, BenefitTarget>();
        rows.stream()
                .filter(row -> !row.agreedOn().isAfter(day))
                .forEach(row -> ruling.merge(
                        row.step(), row, (one, other) -> other.agreedOn().isBefore(one.agreedOn()) ? one : other));
        return ruling;
    }

    @Provide
    Arbitrary<List<BenefitTarget>> targets() {
        var one = Combinators.combine(
                        Arbitraries.integers().between(-60, 800),
                        Arbitraries.integers().between(0, 24).injectNull(0.3),
                        Arbitraries.integers().between(1, 50).injectNull(0.1))
                .as((due, months, value) -> new BenefitTarget(
                        0,
                        0,
                        FIRST.minusDays(90),
                        FIRST.plusDays(due),
                        value == null ? null : BigDecimal.valueOf(value),
                        months,
                        null));
        return one.list().ofMinSize(1).ofMaxSize(6).map(MovedTargetsTest::numbered);
    }

    private static List<BenefitTarget> numbered(List<BenefitTarget> targets) {
        var numbered = new ArrayList<BenefitTarget>();
        for (BenefitTarget one : targets) {
            numbered.add(new BenefitTarget(
                    0, numbered.size() + 1, one.agreedOn(), one.dueOn(), one.value(), one.monthsAfter(), one.reason()));
        }
        return numbered;
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.integers().between(-200, 900).injectNull(0.1))
                .as(Move::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
