package dk.digit.platform.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Splits an amount so that the parts add up to it to the øre. The one place where amounts are rounded.
///
/// Largest remainder: every part gets its share rounded towards zero; the øre that are left go to the
/// parts that lost most, the earlier one first among equals. No part is off by a whole øre.
public final class Allocation {

    private Allocation() {}

    /// @param weights how the amount is shared; none negative, not all zero
    public static List<Money> split(Money amount, List<Long> weights) {
        var total = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("a weight is not negative: " + weight);
            }
            total = total.add(BigInteger.valueOf(weight));
        }
        if (total.signum() == 0) {
            throw new IllegalArgumentException("something must weigh");
        }
        var whole = BigInteger.valueOf(amount.oere()).abs();
        var parts = new long[weights.size()];
        var lost = new BigInteger[weights.size()];
        long left = whole.longValueExact();
        for (int i = 0; i < parts.length; i++) {
            var share = whole.multiply(BigInteger.valueOf(weights.get(i))).divideAndRemainder(total);
            parts[i] = share[0].longValueExact();
            lost[i] = share[1];
            left -= parts[i];
        }
        var neediest = IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> lost[i]).reversed())
                .toList();
        for (int i = 0; i < left; i++) {
            parts[neediest.get(i)]++;
        }
        var split = new ArrayList<Money>(parts.length);
        for (long part : parts) {
            split.add(Money.ofOere(amount.signum() * part));
        }
        return split;
    }

    public static List<Money> equally(Money amount, int parts) {
        return split(amount, java.util.Collections.nCopies(parts, 1L));
    }
}
