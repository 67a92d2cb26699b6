package dk.digit.benefits.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/// The oracle's own exact numbers: any numerator over any denominator that is not zero, reduced only to be told.
record Ratio(BigInteger over, BigInteger under) {

    Ratio(long over, long under) {
        this(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    static Ratio of(long whole) {
        return new Ratio(whole, 1);
    }

    Ratio plus(Ratio other) {
        return new Ratio(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Ratio times(Ratio other) {
        return new Ratio(over.multiply(other.over), under.multiply(other.under));
    }

    Ratio inverse() {
        return new Ratio(under, over);
    }

    int compare(Ratio other) {
        return plus(other.times(of(-1))).sign();
    }

    int sign() {
        return over.signum() * under.signum();
    }

    double number() {
        return new BigDecimal(over)
                .divide(new BigDecimal(under), MathContext.DECIMAL128)
                .doubleValue();
    }

    /// Whether a double holds it, with room to spare.
    boolean isBinary() {
        var part = under.divide(over.gcd(under)).abs();
        return part.bitCount() == 1 && part.bitLength() < 40 && over.bitLength() < 40;
    }

    @Override
    public String toString() {
        var shared = over.gcd(under).multiply(BigInteger.valueOf(under.signum()));
        var whole = under.divide(shared);
        return over.divide(shared) + (whole.equals(BigInteger.ONE) ? "" : "/" + whole);
    }
}
