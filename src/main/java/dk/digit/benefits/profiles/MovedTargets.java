package dk.digit.benefits.profiles;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The rule by which targets move with the start that they hang on: only those that are still to come, and none to
/// a day before it is said. What was due by then stays as it was agreed.
final class MovedTargets {

    private MovedTargets() {}

    /// The targets that move, with their new days.
    ///
    /// @param known the one that counts of each step
    /// @param start null when nobody knows it any more: then all stay
    static List<BenefitTarget> with(Collection<BenefitTarget> known, @Nullable LocalDate start, LocalDate today) {
        return start == null
                ? List.of()
                : known.stream()
                        .filter(target -> movable(target, today))
                        .map(target -> moved(target, start, today))
                        .filter(moved -> known.stream().noneMatch(moved::equals))
                        .toList();
    }

    private static boolean movable(BenefitTarget target, LocalDate today) {
        return target.monthsAfter() != null
                && target.value() != null
                && target.dueOn().isAfter(today)
                && !target.agreedOn().isAfter(today);
    }

    private static BenefitTarget moved(BenefitTarget target, LocalDate start, LocalDate today) {
        var due = due(start, Objects.requireNonNull(target.monthsAfter()), today);
        return due.equals(target.dueOn())
                ? target
                : new BenefitTarget(
                        target.id(), target.step(), today, due, target.value(), target.monthsAfter(), target.reason());
    }

    /// No earlier than the day on which it is said.
    static LocalDate due(LocalDate start, int monthsAfter, LocalDate saidOn) {
        var due = start.plusMonths(monthsAfter);
        return due.isBefore(saidOn) ? saidOn : due;
    }
}
