package dk.digit.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Resident memory of the Java machine at rest: after the start, and after somebody read for a while.
final class MemoryBench implements Bench.Measure {

    private static final List<String> PAGES = List.of(
            "/",
            "/association",
            "/association/members",
            "/association/bodies/board",
            "/portfolio",
            "/portfolio/activities",
            "/portfolio/activities/erp",
            "/finance",
            "/finance/years/2023",
            "/meetings/decisions");

    @Override
    public String run() throws Exception {
        double idle = idle();
        try (var home = Home.blank()) {
            Program.start(StartBench.extracted(), home, StartBench.cached()).close();
            try (var program = Program.start(StartBench.extracted(), home, StartBench.cached())) {
                double started = settled(program);
                try (var reader = Reader.loggedIn(program.port())) {
                    for (int round = 0; round < 20; round++) {
                        for (String page : PAGES) {
                            reader.compressed(page);
                        }
                    }
                }
                double read = settled(program);
                System.out.printf("  an idle Java machine, same options %5.0f MB%n", idle);
                System.out.printf("  the program, just started          %5.0f MB%n", started);
                System.out.printf("  after %4d pages                   %5.0f MB%n", 20 * PAGES.size(), read);
                return "ratio=%.1f rest=%.0fMB started=%.0fMB (at rest after reading / an idle Java machine)"
                        .formatted(read / idle, read, started);
            }
        }
    }

    private static double settled(Program program) throws Exception {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
        return program.residentMegabytes();
    }

    private static double idle() throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Program.options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Idle.class.getName()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.inputReader().readLine();
            return Program.residentMegabytes(process.pid());
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /// A program that does nothing.
    static final class Idle {
        public static void main(String[] args) throws Exception {
            System.out.println("here");
            System.in.read();
        }
    }
}
