package dk.digit.benefits.uncertainty;

import dk.digit.benefits.cases.CorrelationOf;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import java.util.ArrayList;
import java.util.List;

/// Lets drivers go up and down together: a Gaussian copula. The ranks of the correlated ones are taken as normal,
/// mixed with the Cholesky factor of the matrix of their correlations, and made ranks again: each keeps its own
/// curve.
final class Copula {

    private static final double NOTHING = 1e-12;

    /// Those that are correlated with any other, in their order.
    private final int[] drivers;

    private final double[][] factor;

    private Copula(int[] drivers, double[][] factor) {
        this.drivers = drivers;
        this.factor = factor;
    }

    /// @param codes of the drivers; what is told about others has nothing to move
    /// @throws RefusedException when no outcomes can be correlated in this way
    static Copula of(List<String> codes, List<CorrelationOf> all) {
        var told = all.stream()
                .filter(pair -> codes.contains(pair.one()) && codes.contains(pair.other()))
                .toList();
        int[] drivers = codes.stream()
                .filter(code -> told.stream()
                        .anyMatch(
                                pair -> pair.one().equals(code) || pair.other().equals(code)))
                .mapToInt(codes::indexOf)
                .toArray();
        var factor = new double[drivers.length][drivers.length];
        for (int row = 0; row < drivers.length; row++) {
            for (int column = 0; column < row; column++) {
                factor[row][column] = coefficient(told, codes.get(drivers[row]), codes.get(drivers[column]));
            }
            factor[row][row] = 1;
            if (!decomposed(factor, row)) {
                throw impossible(told, codes, drivers, row);
            }
        }
        return new Copula(drivers, factor);
    }

    private static double coefficient(List<CorrelationOf> told, String one, String other) {
        for (CorrelationOf pair : told) {
            if ((pair.one().equals(one) && pair.other().equals(other))
                    || (pair.one().equals(other) && pair.other().equals(one))) {
                return pair.coefficient().doubleValue();
            }
        }
        return 0;
    }

    /// Cholesky's decomposition, one row at a time.
    private static boolean decomposed(double[][] factor, int row) {
        double left = factor[row][row];
        for (int column = 0; column < row; column++) {
            double value = factor[row][column];
            for (int k = 0; k < column; k++) {
                value -= factor[row][k] * factor[column][k];
            }
            if (factor[column][column] > 0) {
                value /= factor[column][column];
            } else if (Math.abs(value) > 1e-9) {
                return false;
            } else {
                value = 0;
            }
            factor[row][column] = value;
            left -= value * value;
        }
        factor[row][row] = left > NOTHING ? Math.sqrt(left) : 0;
        return left > -NOTHING;
    }

    private static RefusedException impossible(List<CorrelationOf> told, List<String> codes, int[] drivers, int row) {
        var upTo = new ArrayList<String>();
        for (int i = 0; i <= row; i++) {
            upTo.add(codes.get(drivers[i]));
        }
        var last = upTo.getLast();
        var pairs = new ArrayList<String>();
        for (CorrelationOf pair : told) {
            if (upTo.contains(pair.one())
                    && upTo.contains(pair.other())
                    && (last.equals(pair.one()) || last.equals(pair.other()))) {
                pairs.add(pair.one() + " – " + pair.other());
            }
        }
        return new RefusedException(
                List.of(Refusal.of("benefits.refused.uncertainty.correlations", String.join(", ", pairs))));
    }

    /// Of independent ranks makes correlated ones, in place.
    void mix(double[][] ranks, int n) {
        if (drivers.length == 0) {
            return;
        }
        for (int driver : drivers) {
            var row = ranks[driver];
            for (int i = 0; i < n; i++) {
                row[i] = Normal.quantile(row[i] + 0x1p-54);
            }
        }
        for (int to = drivers.length - 1; to >= 0; to--) {
            var row = ranks[drivers[to]];
            for (int i = 0; i < n; i++) {
                double z = 0;
                for (int from = 0; from <= to; from++) {
                    z += factor[to][from] * ranks[drivers[from]][i];
                }
                row[i] = z;
            }
        }
        for (int driver : drivers) {
            var row = ranks[driver];
            for (int i = 0; i < n; i++) {
                row[i] = Normal.rank(row[i]);
            }
        }
    }
}
