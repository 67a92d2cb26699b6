package dk.digit.benefits.uncertainty;

import dk.digit.benefits.formula.Fraction;
import java.util.Map;
import java.util.TreeMap;

/// What a municipality's amounts are made of, while it is put together.
final class Terms {

    private final int years;
    private final double[] fixed;
    private final Map<Integer, double[]> byRow = new TreeMap<>();

    Terms(int years) {
        this.years = years;
        this.fixed = new double[years];
    }

    /// @param factor below zero for costs
    void add(Value value, int year, Fraction factor) {
        switch (value) {
            case Value.Fixed(Fraction same) -> fixed[year] += same.times(factor).toDouble();
            case Value.Row(int source) ->
                byRow.computeIfAbsent(source, _ -> new double[years])[year] += factor.toDouble();
        }
    }

    Flow flow(double[] discounts) {
        int[] rows = byRow.keySet().stream().mapToInt(Integer::intValue).toArray();
        var weights = new double[rows.length];
        var byYear = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            byYear[i] = byRow.get(rows[i]);
            weights[i] = present(byYear[i], discounts);
        }
        return new Flow(present(fixed, discounts), fixed, rows, weights, byYear);
    }

    private static double present(double[] amounts, double[] discounts) {
        double sum = 0;
        for (int year = 0; year < amounts.length; year++) {
            sum += amounts[year] * discounts[year];
        }
        return sum;
    }
}
