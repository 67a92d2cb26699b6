package dk.digit.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program as its users run it: a process of its own, with the launcher's options.
final class Program implements AutoCloseable {

    private static final byte[] FIRST_PAGE =
            "GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Process process;
    private final int port;
    private final double millisToFirstPage;

    private Program(Process process, int port, double millisToFirstPage) {
        this.process = process;
        this.port = port;
        this.millisToFirstPage = millisToFirstPage;
    }

    /// @param more options of the Java machine beside the launcher's
    static Program start(Path jar, Home home, List<String> more) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options());
        command.addAll(more);
        command.addAll(List.of(
                "-jar",
                jar.toString(),
                "run",
                "--port",
                String.valueOf(port),
                "--home",
                home.folder().toString()));
        long from = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.folder().resolve("bench.log").toFile())
                .start();
        while (!answers(port)) {
            if (!process.isAlive()) {
                throw new IOException(Files.readString(home.folder().resolve("bench.log")));
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        return new Program(process, port, (System.nanoTime() - from) / 1e6);
    }

    /// What the launcher gave this machine, it gives the program too.
    static List<String> options() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    private static boolean answers(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(FIRST_PAGE);
            var start = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return start.equals("HTTP/1.1 200");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    double millisToFirstPage() {
        return millisToFirstPage;
    }

    /// Resident memory of the Java machine, in MB; the database has processes of its own.
    double residentMegabytes() throws IOException {
        return residentMegabytes(process.pid());
    }

    static double residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
