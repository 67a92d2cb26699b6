package dk.digit.benefits.harvest;

import dk.digit.benefits.measuring.BenefitStanding;
import dk.digit.benefits.measuring.HarvestState;
import dk.digit.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What some municipalities' parts of some benefits come to together.
///
/// @param planned what business cases expect in the year
/// @param committed what the targets are worth in a year that their owners have accepted
/// @param measured what was measured is worth in a year; less than nothing where it got worse
/// @param states how many parts are in each
/// @param missing of how many parts a measurement is missing
/// @param meanShare of the targets, over the parts of which that is known; to four decimals
public record HarvestTally(
        Money planned,
        Money committed,
        Money measured,
        Map<HarvestState, Integer> states,
        int missing,
        @Nullable BigDecimal meanShare) {

    public HarvestTally {
        states = Map.copyOf(states);
    }

    static HarvestTally of(Collection<PlannedAmount> planned, Collection<BenefitStanding> standings) {
        var states = new EnumMap<HarvestState, Integer>(HarvestState.class);
        standings.forEach(one -> states.merge(one.state(), 1, Integer::sum));
        return new HarvestTally(
                planned.stream().map(PlannedAmount::amount).reduce(Money.ZERO, Money::plus),
                standings.stream().map(HarvestTally::committed).reduce(Money.ZERO, Money::plus),
                standings.stream()
                        .map(one -> Objects.requireNonNullElse(one.yearlyWorth(), Money.ZERO))
                        .reduce(Money.ZERO, Money::plus),
                states,
                (int) standings.stream()
                        .filter(one -> one.missingSince() != null)
                        .count(),
                meanShare(standings));
    }

    private static Money committed(BenefitStanding one) {
        return one.accepted() && one.committed() != null ? one.committed() : Money.ZERO;
    }

    private static @Nullable BigDecimal meanShare(Collection<BenefitStanding> standings) {
        var shares = standings.stream()
                .map(BenefitStanding::share)
                .filter(Objects::nonNull)
                .toList();
        return shares.isEmpty()
                ? null
                : shares.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(shares.size()), 4, RoundingMode.HALF_UP);
    }

    public int count(HarvestState state) {
        return states.getOrDefault(state, 0);
    }

    public int parts() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int harvested() {
        return count(HarvestState.HARVESTED);
    }

    public int lost() {
        return count(HarvestState.LOST);
    }

    boolean saysNothing() {
        return parts() == 0 && planned.isZero();
    }
}
