package dk.digit.benefits.uncertainty;

/// Quantiles of the beta distribution with alpha + beta = 6, by table.
///
/// Idea: a quantile runs like a root of the rank near both ends, so the grid is as fine relative to the distance
/// from the nearer end as it is in the middle: 64 steps for each halving of that distance, down to 2^-32. The place
/// in the grid is read from the bits of the rank. The table is made by integrating the density from each end to the
/// middle, one step of the grid at a time: the outcome that ends a step is found by Newton's method on a
/// Gauss-Legendre sum over it. Between grid points it is linear: within 2e-5 of the span, tested. Cost: some
/// milliseconds once, then one look-up a sample.
final class BetaTable {

    private static final int OCTAVES = 31;
    private static final int STEPS = 64;
    private static final int LAST = OCTAVES * STEPS;
    private static final double SMALLEST = 0x1p-32;
    private static final int MANTISSA = 46;
    private static final int FIRST_BITS = (int) (Double.doubleToRawLongBits(SMALLEST) >>> MANTISSA);
    private static final long FRACTION = (1L << MANTISSA) - 1;
    private static final double FRACTION_UNIT = 0x1p-46;

    /// Places and weights of Gauss and Legendre on the span from 0 to 1.
    private static final double[] PLACES = {
        0.06943184420297371, 0.33000947820757187, 0.6699905217924281, 0.9305681557970263
    };

    private static final double[] WEIGHTS = {
        0.17392742256872692, 0.32607257743127307, 0.32607257743127307, 0.17392742256872692
    };

    /// Distances from the lower end, then those from the upper end.
    private final double[] distances;

    private BetaTable(double[] distances) {
        this.distances = distances;
    }

    /// @param mode of the likely value between the ends, from 0 to 1
    static BetaTable pert(double mode) {
        double alpha = 1 + 4 * mode;
        double beta = 1 + 4 * (1 - mode);
        var distances = new double[2 * (LAST + 2)];
        march(alpha, beta, distances, 0);
        march(beta, alpha, distances, LAST + 2);
        return new BetaTable(distances);
    }

    BetaTable blend(BetaTable other, double share) {
        var blended = new double[distances.length];
        for (int i = 0; i < blended.length; i++) {
            blended[i] = distances[i] + share * (other.distances[i] - distances[i]);
        }
        return new BetaTable(blended);
    }

    double quantile(double rank) {
        boolean upper = rank >= 0.5;
        double near = upper ? 1 - rank : rank;
        double distance = distance(near, upper ? LAST + 2 : 0);
        return upper ? 1 - distance : distance;
    }

    private double distance(double near, int from) {
        long bits = Double.doubleToRawLongBits(near);
        int step = (int) (bits >>> MANTISSA) - FIRST_BITS;
        if (step < 0) {
            return distances[from] * (near / SMALLEST);
        }
        double share = (bits & FRACTION) * FRACTION_UNIT;
        double left = distances[from + step];
        return left + share * (distances[from + step + 1] - left);
    }

    private static double rank(int step) {
        return Math.scalb(1 + (double) (step % STEPS) / STEPS, step / STEPS - 32);
    }

    private static void march(double alpha, double beta, double[] out, int from) {
        double whole = beta(alpha);
        double x = first(alpha, beta, SMALLEST * alpha * whole);
        out[from] = x;
        for (int step = 1; step <= LAST; step++) {
            x = next(x, (rank(step) - rank(step - 1)) * whole, alpha, beta);
            out[from + step] = x;
        }
        out[from + LAST + 1] = x;
    }

    /// Where the area from the end, times alpha, is `area`: the first terms of the series, which is enough so near
    /// it.
    private static double first(double alpha, double beta, double area) {
        double x = 0;
        for (int i = 0; i < 40; i++) {
            double term = 1;
            double series = 1;
            for (int k = 1; k < 12; k++) {
                term *= x * (k - beta) / k;
                series += term * alpha / (alpha + k);
            }
            x = Math.pow(area / series, 1 / alpha);
        }
        return x;
    }

    private static double next(double x, double area, double alpha, double beta) {
        double density = density(x, alpha, beta);
        double slope = (alpha - 1) / x - (beta - 1) / (1 - x);
        double ahead = area / density;
        ahead -= ahead * ahead * slope / 2;
        for (int i = 0; i < 8; i++) {
            double left = area - area(x, ahead, alpha, beta);
            ahead += left / density(x + ahead, alpha, beta);
            if (Math.abs(left) <= area * 1e-11) {
                break;
            }
        }
        return x + ahead;
    }

    private static double area(double x, double width, double alpha, double beta) {
        double sum = 0;
        for (int i = 0; i < PLACES.length; i++) {
            sum += WEIGHTS[i] * density(x + width * PLACES[i], alpha, beta);
        }
        return sum * width;
    }

    private static double density(double x, double alpha, double beta) {
        return Math.exp((alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x));
    }

    /// The whole area, B(alpha, 6 - alpha), by the reflection of the gamma function: π / sin(πα) · Π(k - α) / 5!.
    /// Taken apart at the whole number next to alpha, where the sine and one factor vanish together.
    private static double beta(double alpha) {
        long nearest = Math.clamp(Math.round(alpha), 1, 5);
        double off = alpha - nearest;
        double product = off == 0 ? 1 : Math.PI * off / Math.sin(Math.PI * off);
        for (int k = 1; k <= 5; k++) {
            product *= k == nearest ? 1 : k - alpha;
        }
        return Math.abs(product) / 120;
    }
}
