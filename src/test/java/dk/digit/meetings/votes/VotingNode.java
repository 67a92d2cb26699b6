package dk.digit.meetings.votes;

import dk.digit.Digit;
import dk.digit.platform.sql.DatabaseAddress;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;

/// The whole program in a process of its own, on a database that it shares with others of its kind.
record VotingNode(Process process, int port) implements AutoCloseable {

    public static void main(String[] args) {
        SpringApplication.run(Digit.class, args);
    }

    static VotingNode start(Path home, DatabaseAddress database, String name) throws IOException {
        int port = freePort();
        var options = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                VotingNode.class.getName(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--digit.home=" + home,
                "--digit.empty=true",
                "--digit.rehearsal=true",
                "--spring.main.lazy-initialization=true");
        var node = new ProcessBuilder(options)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve(name + ".log").toFile()));
        node.environment().putAll(Map.of("DIGIT_DATABASE_URL", url(database)));
        return new VotingNode(node.start(), port);
    }

    private static String url(DatabaseAddress database) {
        return database.url() + (database.url().contains("?") ? "&" : "?") + "user="
                + database.app().user() + "&password=" + database.app().password();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    void awaitReady(HttpClient http) throws InterruptedException {
        var health = HttpRequest.newBuilder(at("/health"))
                .timeout(Duration.ofSeconds(30))
                .build();
        while (process.isAlive()) {
            try {
                if (http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
        throw new IllegalStateException("the node ended by itself");
    }

    /// SIGKILL: nothing of it runs any more.
    void kill() {
        try {
            if (!process.destroyForcibly().waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("it cannot be killed");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
