package dk.digit.benefits.profiles;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A municipality's part of a benefit as it was known on a day.
///
/// @param owner who has the gain in their own budget or line; null when nobody has
/// @param responsible who drives the work
/// @param targets the one that counts of each step, the first due first, those given up among them
/// @param acceptance the newest one
/// @param accepted whether no target was agreed after it
/// @param version counts changes of baseline and start
public record BenefitPart(
        long id,
        long benefit,
        MunicipalityCode municipality,
        @Nullable Baseline baseline,
        PartStart start,
        @Nullable Holder owner,
        @Nullable Holder responsible,
        List<BenefitTarget> targets,
        @Nullable Acceptance acceptance,
        boolean accepted,
        int version) {

    public BenefitPart {
        targets = List.copyOf(targets);
    }

    /// The measure before anything was changed.
    public record Baseline(
            BigDecimal value, LocalDate on, @Nullable Bilingual method) {}

    /// @param as in which function, in the owner's own words
    public record Acceptance(
            LocalDate on, String as, @Nullable String remark) {}

    /// The first target that is still to come.
    public Optional<BenefitTarget> next(LocalDate day) {
        return targets.stream()
                .filter(target -> target.value() != null && target.dueOn().isAfter(day))
                .findFirst();
    }

    /// Whether one function has both roles.
    public boolean oneHand() {
        return owner != null && owner.equals(responsible);
    }

    public @Nullable Holder holder(BenefitRole role) {
        return switch (role) {
            case OWNER -> owner;
            case RESPONSIBLE -> responsible;
        };
    }
}
