package dk.digit.benefits.uncertainty;

import java.util.Arrays;

/// The first samples, of all municipalities together.
final class Kept {

    private final int size;
    private final double[][] ranks;
    private final double[][] years;
    private final double[] joint;

    Kept(Plan plan, int size) {
        this.size = size;
        this.ranks = new double[plan.drivers().size()][size];
        this.years = new double[plan.years()][size];
        this.joint = new double[size];
    }

    int size() {
        return size;
    }

    /// A block is kept as often as it is computed: it begins anew.
    void begin(int at, int n, double[][] drawn) {
        for (int driver = 0; driver < ranks.length; driver++) {
            System.arraycopy(drawn[driver], 0, ranks[driver], at, n);
        }
        for (double[] year : years) {
            Arrays.fill(year, at, at + n, 0);
        }
    }

    void years(int municipality, Sheet sheet, int at, int n) {
        for (int year = 0; year < years.length; year++) {
            sheet.year(municipality, year, years[year], at, n);
        }
    }

    void end(int at, int n, double[] outcomes) {
        System.arraycopy(outcomes, 0, joint, at, n);
    }

    /// What has come in less what has gone out until the end of a year, sorted; those that cannot be computed left
    /// out.
    double[][] cumulated() {
        var sums = new double[size];
        var sorted = new double[years.length][];
        for (int year = 0; year < years.length; year++) {
            Sheet.add(sums, 0, 1, years[year], size);
            sorted[year] =
                    Arrays.stream(sums).filter(Tally::isComputed).sorted().toArray();
        }
        return sorted;
    }

    /// How the outcomes' ranks go with each driver's: Spearman's coefficient, a driver's ranks being uniform
    /// already.
    double[] correlations() {
        int[] computed = computed();
        var outcomes = new double[computed.length];
        for (int i = 0; i < computed.length; i++) {
            outcomes[i] = joint[computed[i]];
        }
        var places = places(outcomes);
        var correlations = new double[ranks.length];
        for (int driver = 0; driver < ranks.length; driver++) {
            var own = new double[computed.length];
            for (int i = 0; i < own.length; i++) {
                own[i] = ranks[driver][computed[i]];
            }
            correlations[driver] = correlation(own, places);
        }
        return correlations;
    }

    private int[] computed() {
        var found = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (Tally.isComputed(joint[i])) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /// Equal outcomes share the middle of their places.
    private static double[] places(double[] outcomes) {
        var sorted = outcomes.clone();
        Arrays.sort(sorted);
        var places = new double[outcomes.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = (below(sorted, outcomes[i], false) + below(sorted, outcomes[i], true)) / 2.0;
        }
        return places;
    }

    /// How many are smaller, or smaller or equal.
    private static int below(double[] sorted, double value, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (orEqual && sorted[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double correlation(double[] one, double[] other) {
        double meanOne = Arrays.stream(one).average().orElse(0);
        double meanOther = Arrays.stream(other).average().orElse(0);
        double both = 0;
        double squaresOne = 0;
        double squaresOther = 0;
        for (int i = 0; i < one.length; i++) {
            both += (one[i] - meanOne) * (other[i] - meanOther);
            squaresOne += (one[i] - meanOne) * (one[i] - meanOne);
            squaresOther += (other[i] - meanOther) * (other[i] - meanOther);
        }
        double product = Math.sqrt(squaresOne * squaresOther);
        return product > 0 ? both / product : 0;
    }
}
