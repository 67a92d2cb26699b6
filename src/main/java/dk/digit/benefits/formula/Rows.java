package dk.digit.benefits.formula;

/// Loops over rows of samples, each so plain that the compiler turns it into vector instructions. `to` may be one of
/// the rows read. What has no value (a division by zero) becomes NaN and stays it: `x - x` is 0 for a number, NaN
/// for all else.
final class Rows {

    private Rows() {}

    static void fill(double[] to, double k, int n) {
        java.util.Arrays.fill(to, 0, n, k);
    }

    /// What is raised to nothing.
    static void one(double[] to, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = 1 + (a[i] - a[i]);
        }
    }

    static void times(double[] to, double k, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = k * a[i];
        }
    }

    static void times(double[] to, double k, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = k * a[i] * b[i];
        }
    }

    static void times(double[] to, double k, double[] a, double[] b, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = k * a[i] * b[i] * c[i];
        }
    }

    static void times(double[] to, double k, double[] a, double[] b, double[] c, double[] d, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = k * a[i] * b[i] * c[i] * d[i];
        }
    }

    static void addTimes(double[] to, double k, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] += k * a[i] * b[i];
        }
    }

    static void addTimes(double[] to, double k, double[] a, double[] b, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            to[i] += k * a[i] * b[i] * c[i];
        }
    }

    static void addTimes(double[] to, double k, double[] a, double[] b, double[] c, double[] d, int n) {
        for (int i = 0; i < n; i++) {
            to[i] += k * a[i] * b[i] * c[i] * d[i];
        }
    }

    static void over(double[] to, double k, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            double r = k / a[i];
            to[i] = r + (r - r);
        }
    }

    static void over(double[] to, double k, double[] a, double[] under, int n) {
        for (int i = 0; i < n; i++) {
            double r = k * a[i] / under[i];
            to[i] = r + (r - r);
        }
    }

    static void over(double[] to, double k, double[] a, double[] b, double[] under, int n) {
        for (int i = 0; i < n; i++) {
            double r = k * a[i] * b[i] / under[i];
            to[i] = r + (r - r);
        }
    }

    static void sum(double[] to, double k, double ka, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = k + ka * a[i];
        }
    }

    static void sum(double[] to, double k, double ka, double[] a, double kb, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = k + ka * a[i] + kb * b[i];
        }
    }

    static void sum(double[] to, double k, double ka, double[] a, double kb, double[] b, double kc, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = k + ka * a[i] + kb * b[i] + kc * c[i];
        }
    }

    static void sum(double[] to, double k, double ka, double[] a, double kb, double[] b, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = k + ka * a[i] + kb * b[i] * c[i];
        }
    }

    static void timesSum(double[] to, double k, double ka, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            to[i] *= k + ka * a[i];
        }
    }

    static void timesSum(double[] to, double k, double ka, double[] a, double kb, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] *= k + ka * a[i] + kb * b[i];
        }
    }

    static void least(double[] to, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = Math.min(a[i], b[i]);
        }
    }

    static void least(double[] to, double k, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = Math.min(k, a[i]);
        }
    }

    static void greatest(double[] to, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = Math.max(a[i], b[i]);
        }
    }

    static void greatest(double[] to, double k, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = Math.max(k, a[i]);
        }
    }

    /// The first where the difference is below zero, the second elsewhere.
    static void whereBelow(double[] to, double[] difference, double[] there, double[] elsewhere, int n) {
        for (int i = 0; i < n; i++) {
            double d = difference[i];
            to[i] = (d < 0 ? there[i] : elsewhere[i]) + (d - d);
        }
    }

    static void whereNotAbove(double[] to, double[] difference, double[] there, double[] elsewhere, int n) {
        for (int i = 0; i < n; i++) {
            double d = difference[i];
            to[i] = (d <= 0 ? there[i] : elsewhere[i]) + (d - d);
        }
    }

    static void whereZero(double[] to, double[] difference, double[] there, double[] elsewhere, int n) {
        for (int i = 0; i < n; i++) {
            double d = difference[i];
            to[i] = (d == 0 ? there[i] : elsewhere[i]) + (d - d);
        }
    }

    /// What comes second counts only where the first holds.
    static void both(double[] to, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] == 0 ? 0 : b[i] + (a[i] - a[i]);
        }
    }

    static void either(double[] to, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] == 1 ? 1 : b[i] + (a[i] - a[i]);
        }
    }
}
