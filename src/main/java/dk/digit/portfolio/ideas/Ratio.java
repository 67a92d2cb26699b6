package dk.digit.portfolio.ideas;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An exact fraction, in lowest terms, the denominator positive.
public record Ratio(long numerator, long denominator) implements Comparable<Ratio> {

    public Ratio {
        if (denominator == 0) {
            throw new ArithmeticException("a fraction of zero parts");
        }
        long shared = gcd(Math.abs(numerator), Math.abs(denominator)) * Long.signum(denominator);
        numerator /= shared;
        denominator /= shared;
    }

    public static Ratio of(long whole) {
        return new Ratio(whole, 1);
    }

    private static long gcd(long one, long other) {
        return other == 0 ? Math.max(one, 1) : gcd(other, one % other);
    }

    public Ratio abs() {
        return new Ratio(Math.abs(numerator), denominator);
    }

    public boolean isWhole() {
        return denominator == 1;
    }

    /// For reading: one decimal, half up.
    public BigDecimal rounded() {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Ratio other) {
        return Long.compare(
                Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(other.numerator, denominator));
    }

    @Override
    public String toString() {
        return isWhole() ? String.valueOf(numerator) : numerator + "/" + denominator;
    }
}
