package dk.digit.portfolio.ideas;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;

/// Points after a change of one weight, the slow way: every weight is changed, then everything is added up.
record Exactly(BigInteger numerator, BigInteger denominator) implements Comparable<Exactly> {

    static Exactly of(long whole) {
        return new Exactly(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Exactly of(Ratio ratio) {
        return of(ratio.numerator()).over(of(ratio.denominator()));
    }

    Exactly plus(Exactly other) {
        return new Exactly(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Exactly minus(Exactly other) {
        return plus(other.times(of(-1)));
    }

    Exactly times(Exactly other) {
        return new Exactly(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Exactly over(Exactly other) {
        return times(new Exactly(
                other.denominator.multiply(BigInteger.valueOf(other.numerator.signum())), other.numerator.abs()));
    }

    int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(Exactly other) {
        return minus(other).signum();
    }

    static Exactly points(Weights weights, Contender idea, Criterion changed, Exactly change) {
        var hundred = of(Weights.WHOLE);
        var others = hundred.minus(of(weights.of(changed)));
        Map<Criterion, Exactly> now = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            var weight = of(weights.of(criterion));
            now.put(
                    criterion,
                    criterion == changed
                            ? weight.plus(change)
                            : weight.times(others.minus(change)).over(others));
        }
        var sum = of(0);
        for (Criterion criterion : Criterion.values()) {
            sum = sum.plus(now.get(criterion).times(of(idea.by(criterion))));
        }
        return sum;
    }
}
