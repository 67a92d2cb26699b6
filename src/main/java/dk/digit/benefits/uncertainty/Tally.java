package dk.digit.benefits.uncertainty;

/// One worker's counts of outcomes, by municipality and, last, for all together. They are whole numbers: added up
/// in any order they come to the same.
final class Tally {

    static final int BUCKETS = 4096;

    /// Beyond it, or where something was divided by zero, a sample counts as not computed.
    private static final double LIMIT = 1e15;

    /// A sum of squares below it has no part that is not computed: the middle of a range is below the limit, too.
    private static final double SMALL = 1e28;

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

    /// @param sums takes at `2 · who` the sum of the distances from the middle of the range, and their squares'
    ///     behind
    void take(int who, double[] row, int n, double[] sums) {
        if (!takeWhole(who, row, n, sums)) {
            takeEach(who, row, n, sums);
        }
    }

    /// A row without anything that cannot be computed: nothing is asked about each sample, and four sums run side
    /// by side.
    ///
    /// @return whether it was such a row
    private boolean takeWhole(int who, double[] row, int n, double[] sums) {
        double middle = ranges.middle(who);
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        double squares0 = 0;
        double squares1 = 0;
        double squares2 = 0;
        double squares3 = 0;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            double off0 = row[i] - middle;
            double off1 = row[i + 1] - middle;
            double off2 = row[i + 2] - middle;
            double off3 = row[i + 3] - middle;
            sum0 += off0;
            sum1 += off1;
            sum2 += off2;
            sum3 += off3;
            squares0 += off0 * off0;
            squares1 += off1 * off1;
            squares2 += off2 * off2;
            squares3 += off3 * off3;
        }
        for (; i < n; i++) {
            double off = row[i] - middle;
            sum0 += off;
            squares0 += off * off;
        }
        double squares = (squares0 + squares1) + (squares2 + squares3);
        if (!(squares < SMALL)) {
            return false;
        }
        sums[2 * who] = (sum0 + sum1) + (sum2 + sum3);
        sums[2 * who + 1] = squares;
        positive[who] += sort(row, n, ranges.low(who), 1 / ranges.bucket(who), counts[who]);
        return true;
    }

    private static int sort(double[] row, int n, double low, double perUnit, int[] counts) {
        int above = 0;
        for (int i = 0; i < n; i++) {
            int bucket = (int) ((row[i] - low) * perUnit);
            counts[Math.max(0, Math.min(bucket, BUCKETS - 1))]++;
            above += row[i] > 0 ? 1 : 0;
        }
        return above;
    }

    private void takeEach(int who, double[] row, int n, double[] sums) {
        double middle = ranges.middle(who);
        var computed = new double[n];
        int count = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            if (isComputed(row[i])) {
                double off = row[i] - middle;
                sum += off;
                squares += off * off;
                computed[count++] = row[i];
            }
        }
        sums[2 * who] = sum;
        sums[2 * who + 1] = squares;
        positive[who] += sort(computed, count, ranges.low(who), 1 / ranges.bucket(who), counts[who]);
        failed[who] += n - count;
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
