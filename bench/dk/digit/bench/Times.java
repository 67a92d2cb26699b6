package dk.digit.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/// How long something took, again and again, in milliseconds.
record Times(double[] sorted) {

    Times {
        Arrays.sort(sorted);
    }

    static Times of(int warm, int counted, Callable<?> work) throws Exception {
        for (int i = 0; i < warm; i++) {
            work.call();
        }
        var times = new double[counted];
        for (int i = 0; i < counted; i++) {
            long from = System.nanoTime();
            work.call();
            times[i] = (System.nanoTime() - from) / 1e6;
        }
        return new Times(times);
    }

    double p50() {
        return sorted[sorted.length / 2];
    }

    double p99() {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * 0.99))];
    }

    double most() {
        return sorted[sorted.length - 1];
    }

    double p95() {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * 0.95))];
    }
}
