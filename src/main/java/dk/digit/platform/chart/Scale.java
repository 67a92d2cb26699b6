package dk.digit.platform.chart;

import java.util.ArrayList;
import java.util.List;

/// Values laid along pixels, with round numbers for the grid.
///
/// @param low value at `start`
/// @param high value at `end`
/// @param step between two lines of the grid
record Scale(double low, double high, double step, double start, double end) {

    /// A scale that holds zero and both values, with about `lines` lines of the grid.
    static Scale of(double min, double max, int lines, double start, double end) {
        double low = Math.min(0, min);
        double high = Math.max(0, max);
        if (low == high) {
            high = 1;
        }
        double step = round((high - low) / Math.max(1, lines));
        return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step, start, end);
    }

    /// The next of 1, 2, 2.5, 5 times a power of ten.
    private static double round(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double nice : new double[] {1, 2, 2.5, 5}) {
            if (rough <= nice * power * 1.0001) {
                return nice * power;
            }
        }
        return 10 * power;
    }

    double at(double value) {
        return start + (value - low) / (high - low) * (end - start);
    }

    double zero() {
        return at(0);
    }

    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        long count = Math.round((high - low) / step);
        for (int i = 0; i <= count; i++) {
            ticks.add(Math.rint((low + i * step) * 1e6) / 1e6);
        }
        return ticks;
    }

    Scale along(double start, double end) {
        return new Scale(low, high, step, start, end);
    }
}
