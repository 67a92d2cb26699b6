package dk.digit.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A real Keycloak on this machine's loopback, with the realms that lie under `src/test/resources/keycloak`:
/// `context-handler`, which DIGIT knows, and `roskilde`, whose people it sends on over SAML, as the
/// municipalities' common Context Handler does.
///
/// The build unpacks the distribution; the first run prepares it with only what is needed (half a minute),
/// later ones find it prepared. Its data are in memory. A shell holds it by a pipe and ends it when this
/// Java machine is gone, however that came about.
final class Keycloak implements AutoCloseable {

    private static final Path UNPACKED = Path.of("target", "keycloak");

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /// What costs start-up time and no journey looks at.
    private static final String LEFT_OUT = "account,account-api,admin,admin-api,admin-fine-grained-authz,authorization,"
            + "ciba,client-policies,device-flow,dpop,identity-brokering-api,impersonation,jwt-authorization-grant,"
            + "kerberos,organization,par,passkeys,persistent-user-sessions,recovery-codes,step-up-authentication,"
            + "step-up-authentication-saml,token-exchange-standard,update-email,web-authn";

    /// Small, and compiled once only: it lives for two minutes.
    private static final List<String> JAVA = List.of(
            "-Xms128m",
            "-Xmx512m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private final Path home;
    private final int port;
    private Process process;

    private Keycloak(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /// Begins to start; [#awaitReady] waits for the end of it.
    ///
    /// @param digit port of the server that the realm's client is
    static Keycloak starting(int digit) {
        try {
            var keycloak = new Keycloak(home(), freePort());
            keycloak.prepare();
            keycloak.write(digit);
            keycloak.launch();
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String realm(String name) {
        return "http://localhost:" + port + "/realms/" + name;
    }

    void awaitReady() {
        var end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("Keycloak did not start: see " + log());
            }
            pause();
        }
    }

    private boolean answers() {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(realm("roskilde"))).timeout(Duration.ofSeconds(10));
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// There is nothing to be told by a server that does not listen yet.
    private void pause() {
        try {
            process.waitFor(300, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path home() throws IOException {
        try (Stream<Path> unpacked = Files.list(UNPACKED)) {
            return unpacked.filter(folder -> Files.exists(folder.resolve("lib/quarkus-run.jar")))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no Keycloak in " + UNPACKED + ": let Maven build the tests"));
        }
    }

    private void prepare() throws IOException, InterruptedException {
        var prepared = home.resolve("prepared.txt");
        if (Files.exists(prepared) && Files.readString(prepared).equals(LEFT_OUT)) {
            return;
        }
        var command = command("build", "--db=dev-mem", "--features-disabled=" + LEFT_OUT);
        var build = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        if (!build.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || build.exitValue() != 0) {
            build.destroyForcibly();
            throw new IOException("Keycloak cannot be prepared: see " + log());
        }
        Files.writeString(prepared, LEFT_OUT);
    }

    private void write(int digit) throws IOException {
        var folder = Files.createDirectories(home.resolve("data/import"));
        for (String realm : List.of("context-handler", "roskilde")) {
            try (var in = Keycloak.class.getResourceAsStream("/keycloak/" + realm + "-realm.json")) {
                var text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                        .replace("{{keycloak}}", "http://localhost:" + port)
                        .replace("{{digit}}", "http://localhost:" + digit);
                Files.writeString(folder.resolve(realm + "-realm.json"), text);
            }
        }
    }

    private void launch() throws IOException {
        var command = new ArrayList<>(List.of(
                "/bin/sh", "-c", "\"$@\" </dev/null & server=$!; cat >/dev/null; kill -9 $server; wait", "keycloak"));
        command.addAll(command(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
    }

    private List<String> command(String... arguments) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(JAVA);
        Map.of("kc.home.dir", home, "jboss.server.config.dir", home.resolve("conf"))
                .forEach((name, folder) -> command.add("-D" + name + "=" + folder.toAbsolutePath()));
        command.addAll(List.of(
                "-cp",
                home.resolve("lib/quarkus-run.jar").toAbsolutePath().toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return command;
    }

    private Path log() {
        return UNPACKED.resolve("keycloak.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
