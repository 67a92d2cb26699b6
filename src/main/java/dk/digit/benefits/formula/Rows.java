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

    /// 1 where it holds, 0 where it does not.
    static void holds(double[] to, Order order, double[] difference, int n) {
        for (int i = 0; i < n; i++) {
            double d = difference[i];
            int sign = d < 0 ? -1 : d > 0 ? 1 : 0;
            to[i] = (order.holds(sign) ? 1 : 0) + (d - d);
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

    static void choose(double[] to, double[] condition, double[] then, double[] otherwise, int n) {
        for (int i = 0; i < n; i++) {
            double c = condition[i];
            to[i] = (c == 0 ? otherwise[i] : then[i]) + (c - c);
        }
    }
}
