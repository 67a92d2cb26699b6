package dk.digit.journeys;

import java.util.*;
import java.util.function.Supplier;

final class T {
    static final Map<String, long[]> M = new TreeMap<>();
    static final List<String> SLOW = new ArrayList<>();

    static <R> R t(String n, Supplier<R> s) {
        long a = System.nanoTime();
        try {
            return s.get();
        } finally {
            add(n, System.nanoTime() - a);
        }
    }

    static synchronized void add(String n, long d) {
        var m = M.computeIfAbsent(n, k -> new long[2]);
        m[0] += d;
        m[1]++;
    }

    static void v(String n, Runnable r) {
        t(n, () -> {
            r.run();
            return 0;
        });
    }

    static void dump() {
        try (var w = new java.io.PrintWriter("/tmp/wt/quicksuite-times.txt")) {
            M.forEach((k, v) -> w.printf("%-30s %8.1f s %6d  %.1f ms%n", k, v[0] / 1e9, v[1], v[0] / 1e6 / v[1]));
            SLOW.forEach(w::println);
            w.println("cpu jvm "
                    + ((com.sun.management.OperatingSystemMXBean)
                                            java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                                    .getProcessCpuTime()
                            / 1e9
                    + " uptime "
                    + java.lang.management.ManagementFactory.getRuntimeMXBean().getUptime() / 1e3);
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
