package dk.digit.bench;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `./digit bench [NAME…]`: measures and tells. Every bench ends with a line `NAME ratio=… detail…`, whose
/// ratio compares with something measured in the same run on the same machine, so that it says the same
/// on a slow machine as on a fast one.
public final class Bench {

    /// One thing that is measured.
    @FunctionalInterface
    interface Measure {
        /// Prints its table; answers what stands after the name in the last line.
        String run() throws Exception;
    }

    private static final Map<String, Measure> ALL = new LinkedHashMap<>();

    static {
        ALL.put("start", new StartBench());
        ALL.put("memory", new MemoryBench());
        ALL.put("pages", new PagesBench());
        ALL.put("excel", new ExcelBench());
        ALL.put("report", new ReportBench());
        ALL.put("import", new ImportBench());
        ALL.put("search", new SearchBench());
        ALL.put("portfolio", new PortfolioBench());
        ALL.put("benefits", new BenefitsBench());
        ALL.put("uncertainty", new UncertaintyBench());
    }

    private Bench() {}

    public static void main(String[] names) {
        System.setProperty("java.awt.headless", "true");
        Locale.setDefault(Locale.ROOT);
        var chosen = names.length == 0 ? List.copyOf(ALL.keySet()) : List.of(names);
        for (String name : chosen) {
            if (!ALL.containsKey(name)) {
                System.err.println("no bench " + name + "; there are " + String.join(", ", ALL.keySet()));
                System.exit(2);
            }
        }
        System.exit(chosen.stream().map(Bench::run).reduce(0, Math::max));
    }

    private static int run(String name) {
        System.out.printf("%n%s · %s%n", name, machine());
        try {
            var line = ALL.get(name).run();
            System.out.printf("%s %s%n", name, line);
            return 0;
        } catch (Exception failure) {
            failure.printStackTrace();
            System.out.printf("%s failed: %s%n", name, failure.getMessage());
            return 1;
        }
    }

    private static String machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "%d cores, load %.1f before the start, Java %s"
                .formatted(
                        system.getAvailableProcessors(),
                        system.getSystemLoadAverage(),
                        System.getProperty("java.version"));
    }
}
