package dk.digit.benefits.uncertainty;

/// One worker's counts of outcomes, by municipality and, last, for all together. They are whole numbers: added up in
/// any order they come to the same.
final class Tally {

    static final int BUCKETS = 4096;

    /// Beyond it, or where something was divided by zero, a sample counts as not computed.
    private static final double LIMIT = 1e15;

    private final Ranges ranges;
    private final int[][] counts;
    private final int[] positive;
    private final int[] failed;

    Tally(Ranges ranges) {
        this.ranges = ranges;
        this.counts = new int[ranges.size()][BUCKETS];
        this.positive = new int[ranges.size()];
        this.failed = new int[ranges.size()];
    }

    static boolean isComputed(double outcome) {
        return Math.abs(outcome) < LIMIT;
    }

    /// @param sums takes at `2 · who` the sum of the distances from the middle of the range, and their squares' behind
    void take(int who, double[] row, int n, double[] sums) {
        double low = ranges.low(who);
        double middle = ranges.middle(who);
        double perUnit = 1 / ranges.bucket(who);
        int[] own = counts[who];
        double sum = 0;
        double squares = 0;
        int above = 0;
        int lost = 0;
        for (int i = 0; i < n; i++) {
            double outcome = row[i];
            if (isComputed(outcome)) {
                double off = outcome - middle;
                sum += off;
                squares += off * off;
                above += outcome > 0 ? 1 : 0;
                own[Math.clamp((int) ((outcome - low) * perUnit), 0, BUCKETS - 1)]++;
            } else {
                lost++;
            }
        }
        sums[2 * who] = sum;
        sums[2 * who + 1] = squares;
        positive[who] += above;
        failed[who] += lost;
    }

    void add(Tally other) {
        for (int who = 0; who < counts.length; who++) {
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                counts[who][bucket] += other.counts[who][bucket];
            }
            positive[who] += other.positive[who];
            failed[who] += other.failed[who];
        }
    }

    int positive(int who) {
        return positive[who];
    }

    int failed(int who) {
        return failed[who];
    }

    int count(int who, int bucket) {
        return counts[who][bucket];
    }

    /// The value below which a share of the computed outcomes lies, to a bucket: within it they are taken as even.
    double percentile(int who, double share, int computed) {
        double asked = share * computed;
        long below = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int here = counts[who][bucket];
            if (here > 0 && below + here >= asked) {
                return ranges.low(who) + (bucket + (asked - below) / here) * ranges.bucket(who);
            }
            below += here;
        }
        return ranges.low(who) + BUCKETS * ranges.bucket(who);
    }
}
