package dk.digit.benefits.uncertainty;

/// Between which values outcomes are sorted into buckets, by municipality and, last, for all together: what the
/// first block spans and a quarter of it on each side. What lies outside counts in the outermost bucket.
final class Ranges {

    private final double[] lowest;
    private final double[] highest;

    Ranges(int size) {
        lowest = new double[size];
        highest = new double[size];
    }

    int size() {
        return lowest.length;
    }

    void look(int who, double[] row, int n) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            if (Tally.isComputed(row[i])) {
                least = Math.min(least, row[i]);
                most = Math.max(most, row[i]);
            }
        }
        if (least > most) {
            least = 0;
            most = 0;
        }
        // outcomes that are all the same get a range, too
        double more = Math.max((most - least) / 4, 1e-9 * Math.max(1, Math.abs(most)));
        lowest[who] = least - more;
        highest[who] = most + more;
    }

    double low(int who) {
        return lowest[who];
    }

    double middle(int who) {
        return (lowest[who] + highest[who]) / 2;
    }

    double bucket(int who) {
        return (highest[who] - lowest[who]) / Tally.BUCKETS;
    }
}
