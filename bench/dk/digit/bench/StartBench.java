package dk.digit.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// From the start of the process to the first page, embedded database included. The first start, which
/// makes the database and tells the demonstration year, is not among them.
final class StartBench implements Bench.Measure {

    private static final int ROUNDS = 3;
    private static final Path JAR = Path.of("target", "digit.jar");
    private static final Path EXTRACTED = Path.of("target", "app", "digit.jar");
    private static final Path CACHE = Path.of("target", "app", "digit.aot");

    @Override
    public String run() throws Exception {
        if (!Files.exists(CACHE)) {
            throw new IllegalStateException("no start-up cache: run ./digit once to build");
        }
        var cached = cached();
        try (var home = Home.blank()) {
            double first = start(EXTRACTED, home, cached);
            var bare = new double[ROUNDS];
            var extracted = new double[ROUNDS];
            var quick = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                bare[round] = start(JAR, home, List.of());
                extracted[round] = start(EXTRACTED, home, List.of());
                quick[round] = start(EXTRACTED, home, cached);
            }
            System.out.printf("  first start, new database  %7.0f ms%n", first);
            tell("one jar as it is", bare);
            tell("extracted", extracted);
            tell("extracted, with cache", quick);
            return "ratio=%.2f cached=%.0fms bare=%.0fms (with cache / one jar; first page at every later start)"
                    .formatted(middle(quick) / middle(bare), middle(quick), middle(bare));
        }
    }

    static List<String> cached() {
        return List.of("-XX:AOTCache=" + CACHE);
    }

    static Path extracted() {
        return EXTRACTED;
    }

    private static double start(Path jar, Home home, List<String> more) throws Exception {
        try (var program = Program.start(jar, home, more)) {
            System.out.printf(
                    "  · %-28s %7.0f ms%n",
                    jar.getParent().getFileName() + " " + (more.isEmpty() ? "" : "with cache"),
                    program.millisToFirstPage());
            return program.millisToFirstPage();
        }
    }

    private static void tell(String what, double[] millis) {
        System.out.printf("  %-26s %7.0f ms%n", what, middle(millis));
    }

    private static double middle(double[] millis) {
        return new Times(millis).p50();
    }
}
