package dk.digit.benefits.uncertainty;

import dk.digit.benefits.cases.Spread;
import java.util.List;

/// The arithmetic of the benchmark's case as somebody writes it who has one case and no formulas: arrays and loops.
/// The same draws as the simulation, taken from the same generator and curves; of the outcomes only the sums are
/// kept.
///
/// @param points smallest, likely and largest value by driver: minutes a matter, share, kr. an hour, kr. a user and
///     year, kr. a year, hours a user
/// @param matters by municipality
/// @param users by municipality
/// @param months active months by municipality and year
/// @param goLive the year in which each municipality goes live
public record PlainLoop(
        double[][] points, double[] matters, double[] users, double[][] months, int[] goLive, double[] discounts) {

    private static final int BLOCK = Draws.BLOCK;

    /// In which way the loops are nested.
    public enum Nesting {
        /// Sample, municipality, year: as one says it.
        SAMPLES_OUTSIDE,
        /// Municipality, year, sample: the innermost loop runs along arrays.
        SAMPLES_INSIDE,
        /// The same, and what is the same in all years taken out by hand.
        YEARS_TAKEN_OUT
    }

    /// @param from first block, counted from 0
    /// @param to the one behind the last
    /// @return the sum of the net present values of all municipalities together
    public double sum(long seed, int samples, int from, int to, Nesting nesting) {
        var draws = new Draws(seed, points.length, Copula.of(List.of(), List.of()));
        var curves = new Curve[points.length];
        var shared = new Curves();
        for (int i = 0; i < curves.length; i++) {
            curves[i] = shared.of(Spread.PERT, (points[i][1] - points[i][0]) / (points[i][2] - points[i][0]));
        }
        var values = new double[points.length][BLOCK];
        var ranks = new double[points.length][BLOCK];
        var sums = new double[matters.length + 1];
        var squares = new double[matters.length + 1];
        for (int block = from; block < to; block++) {
            int n = Math.min(BLOCK, samples - block * BLOCK);
            draws.fill(block, ranks, n);
            for (int i = 0; i < curves.length; i++) {
                curves[i].fill(ranks[i], values[i], n, points[i][0], points[i][2] - points[i][0]);
            }
            switch (nesting) {
                case SAMPLES_OUTSIDE -> outside(values, n, sums, squares);
                case SAMPLES_INSIDE -> inside(values, n, sums, squares);
                case YEARS_TAKEN_OUT -> takenOut(values, n, sums, squares);
            }
        }
        return sums[matters.length];
    }

    public static int blocks(int samples) {
        return (samples + BLOCK - 1) / BLOCK;
    }

    private void outside(double[][] values, int n, double[] sums, double[] squares) {
        for (int i = 0; i < n; i++) {
            double minutes = values[0][i];
            double share = values[1][i];
            double price = values[2][i];
            double licence = values[3][i];
            double running = values[4][i];
            double hours = values[5][i];
            double joint = 0;
            for (int m = 0; m < matters.length; m++) {
                double present = 0;
                for (int year = 0; year < discounts.length; year++) {
                    double freed = matters[m] * minutes / 60 * share * price * months[m][year] / 12;
                    double licences = users[m] * licence * months[m][year] / 12;
                    double once = year == goLive[m] ? users[m] * hours * price : 0;
                    present += (freed - licences - running - once) * discounts[year];
                }
                sums[m] += present;
                squares[m] += present * present;
                joint += present;
            }
            sums[matters.length] += joint;
            squares[matters.length] += joint * joint;
        }
    }

    private void inside(double[][] values, int n, double[] sums, double[] squares) {
        var joint = new double[n];
        var present = new double[n];
        for (int m = 0; m < matters.length; m++) {
            java.util.Arrays.fill(present, 0);
            for (int year = 0; year < discounts.length; year++) {
                year(values, n, m, year, present);
            }
            finish(m, n, present, joint, sums, squares);
        }
        add(matters.length, n, joint, sums, squares);
    }

    private void year(double[][] values, int n, int m, int year, double[] present) {
        double[] minutes = values[0];
        double[] share = values[1];
        double[] price = values[2];
        double[] licence = values[3];
        double[] running = values[4];
        double[] hours = values[5];
        double part = months[m][year] / 12;
        double once = year == goLive[m] ? 1 : 0;
        double discount = discounts[year];
        double matter = matters[m];
        double user = users[m];
        for (int i = 0; i < n; i++) {
            double freed = matter * minutes[i] / 60 * share[i] * price[i] * part;
            double licences = user * licence[i] * part;
            present[i] += (freed - licences - running[i] - once * user * hours[i] * price[i]) * discount;
        }
    }

    private void takenOut(double[][] values, int n, double[] sums, double[] squares) {
        var joint = new double[n];
        var present = new double[n];
        var perMatter = new double[n];
        var perUser = new double[n];
        for (int i = 0; i < n; i++) {
            perMatter[i] = values[0][i] / 60 * values[1][i] * values[2][i];
            perUser[i] = values[5][i] * values[2][i];
        }
        double always = 0;
        for (double discount : discounts) {
            always += discount;
        }
        for (int m = 0; m < matters.length; m++) {
            double active = 0;
            for (int year = 0; year < discounts.length; year++) {
                active += months[m][year] / 12 * discounts[year];
            }
            double matter = matters[m] * active;
            double user = users[m] * active;
            double once = goLive[m] < discounts.length ? users[m] * discounts[goLive[m]] : 0;
            for (int i = 0; i < n; i++) {
                present[i] = matter * perMatter[i] - user * values[3][i] - always * values[4][i] - once * perUser[i];
            }
            finish(m, n, present, joint, sums, squares);
        }
        add(matters.length, n, joint, sums, squares);
    }

    private static void finish(int m, int n, double[] present, double[] joint, double[] sums, double[] squares) {
        for (int i = 0; i < n; i++) {
            joint[i] += present[i];
        }
        add(m, n, present, sums, squares);
    }

    private static void add(int m, int n, double[] row, double[] sums, double[] squares) {
        double sum = 0;
        double square = 0;
        for (int i = 0; i < n; i++) {
            sum += row[i];
            square += row[i] * row[i];
        }
        sums[m] += sum;
        squares[m] += square;
    }
}
