package dk.digit.platform.sql.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One PostgreSQL data folder and the server process on it: make, start, find, stop.
///
/// A server is recognised by its working directory, which is the data folder, and never by the number
/// in `postmaster.pid` alone: after a kill or a restart of the machine that number may be anybody's.
/// All methods expect that no other process does the same at the same time (see [HomeLock]).
final class Cluster {

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final String SETTINGS = "digit.conf";
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(60);

    private final Path programs;
    private final Path home;
    private final Path data;
    private final Path startLog;

    Cluster(Path programs, Path home) throws IOException {
        this.programs = programs.toRealPath().resolve("bin");
        this.home = home.toRealPath();
        this.data = this.home.resolve("data");
        this.startLog = home.resolve("postgres-start.log");
    }

    boolean exists() {
        return Files.isDirectory(data);
    }

    /// A cluster half made by a killed process is made anew: the folder gets its name when it is whole.
    void create(String superuserPassword) throws IOException, InterruptedException {
        Path draft = home.resolve("data.new");
        Durably.delete(draft);
        Path password = home.resolve("initdb.password");
        Durably.write(password, superuserPassword);
        try {
            run(
                    Duration.ofMinutes(3),
                    "initdb",
                    "--pgdata=" + draft,
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--text-search-config=danish");
        } finally {
            Files.deleteIfExists(password);
        }
        Files.writeString(draft.resolve(SETTINGS), "");
        Files.writeString(
                draft.resolve("postgresql.conf"), "\ninclude '" + SETTINGS + "'\n", StandardOpenOption.APPEND);
        Durably.force(draft.resolve("postgresql.conf"));
        Durably.move(draft, data);
    }

    /// Writes what the server reads at its next start. What an administrator sets with `alter system`
    /// comes after it and wins.
    void configure(Map<String, String> settings) throws IOException {
        String text = settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = '" + setting.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining());
        Path file = data.resolve(SETTINGS);
        if (!Files.readString(file).equals(text)) {
            Durably.write(file, text);
        }
    }

    /// @return whether the server runs now; false when the port was taken
    boolean start(int port) throws IOException, InterruptedException {
        clearRemains();
        Files.deleteIfExists(startLog);
        try {
            run(
                    START.plusSeconds(10),
                    "pg_ctl",
                    "start",
                    "--pgdata=" + data,
                    "--log=" + startLog,
                    "--wait",
                    "--timeout=" + START.toSeconds(),
                    "--options=-p " + port);
            return true;
        } catch (PostgresFailure failure) {
            String log = Files.exists(startLog) ? Files.readString(startLog) : "";
            // The server says so in its own log, whose name holds the time.
            if (isTaken(port)) {
                return false;
            }
            throw new PostgresFailure(failure.getMessage() + "\n" + log, failure);
        }
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException taken) {
            return true;
        }
    }

    void stop() throws IOException, InterruptedException {
        if (postmaster().isEmpty()) {
            return;
        }
        try {
            pgCtlStop("fast");
        } catch (PostgresFailure slow) {
            LOG.warn("The database did not stop in time, it is stopped at once: {}", slow.getMessage());
            pgCtlStop("immediate");
        }
    }

    private void pgCtlStop(String mode) throws IOException, InterruptedException {
        run(
                STOP.plusSeconds(10),
                "pg_ctl",
                "stop",
                "--pgdata=" + data,
                "--mode=" + mode,
                "--wait",
                "--timeout=" + STOP.toSeconds());
    }

    /// The server's port, when one runs on this data.
    OptionalInt port() throws IOException {
        List<String> lines = pidFile();
        return postmaster().isPresent() && lines.size() > 3
                ? OptionalInt.of(Integer.parseInt(lines.get(3).strip()))
                : OptionalInt.empty();
    }

    OptionalInt postmaster() throws IOException {
        List<String> lines = pidFile();
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,9}")) {
            return OptionalInt.empty();
        }
        int pid = Integer.parseInt(lines.getFirst().strip());
        return worksHere(Path.of("/proc", Integer.toString(pid))) ? OptionalInt.of(pid) : OptionalInt.empty();
    }

    private List<String> pidFile() throws IOException {
        Path file = data.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.of();
    }

    /// A killed postmaster leaves its file and, for a while, its children, which hold the shared memory
    /// that the next one needs. Their work is lost to the client anyway.
    private void clearRemains() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + STOP.toNanos();
        Collection<ProcessHandle> remains = remains();
        while (!remains.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new PostgresFailure("Processes of an earlier database server do not end: " + remains);
            }
            remains.forEach(ProcessHandle::destroyForcibly);
            Thread.sleep(20);
            remains = remains();
        }
        if (Files.deleteIfExists(data.resolve("postmaster.pid"))) {
            LOG.info("The database was not stopped cleanly last time; it recovers now.");
        }
    }

    private Collection<ProcessHandle> remains() throws IOException {
        var remains = new ArrayList<ProcessHandle>();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes.toList()) {
                String name = process.getFileName().toString();
                if (Character.isDigit(name.charAt(0)) && worksHere(process)) {
                    ProcessHandle.of(Long.parseLong(name)).ifPresent(remains::add);
                }
            }
        }
        return remains;
    }

    private boolean worksHere(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(data)
                    && Files.readString(process.resolve("comm")).startsWith("postgres");
        } catch (AccessDeniedException hidden) {
            // Another user's process. The data folder is private, so it is none of ours.
            return false;
        } catch (IOException gone) {
            return false;
        }
    }

    private void run(Duration patience, String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        boolean root = runsAsRoot();
        if (root) {
            // PostgreSQL refuses to run as root; in a user namespace without a mapping it is nobody there,
            // while the files still are its own.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("digit-" + program, ".log");
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .directory(home.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
            builder.environment().put("LC_ALL", "C");
            Process process = launch(builder, root);
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new PostgresFailure(program + " did not end within " + patience.toSeconds() + " seconds.");
            }
            if (process.exitValue() != 0) {
                String text = Files.readString(output).strip();
                throw new PostgresFailure(
                        program + " failed: " + text + (text.startsWith("unshare: unshare failed") ? rootHint() : ""));
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static Process launch(ProcessBuilder builder, boolean root) throws IOException {
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new PostgresFailure(
                    "Cannot run " + builder.command().getFirst() + ": " + failure.getMessage()
                            + (root ? rootHint() : ""),
                    failure);
        }
    }

    private static String rootHint() {
        return "\nPostgreSQL does not run as root, and this machine does not let root step down to an unprivileged user"
                + " namespace (unshare -U). Start the program as an ordinary user that owns the home folder. Or: "
                + Binaries.elsewhere();
    }

    private static boolean runsAsRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }
}
