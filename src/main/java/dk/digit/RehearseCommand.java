package dk.digit;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;

/// Starts on throw-away data, opens the pages that people open first, and ends. The launcher lets the
/// Java machine watch this once per build, so that later starts find its classes ready.
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

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
            "/finance/vouchers",
            "/meetings/decisions",
            "/report",
            "/api/v1/finance/years/2023/income-statement",
            "/nothing-here");

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Override
    public Integer call() throws Exception {
        var home = Files.createTempDirectory("digit-rehearsal");
        try {
            var application = new SpringApplication(Digit.class);
            var context = application.run(
                    "--server.port=0", "--server.address=127.0.0.1", "--digit.home=" + home, "--digit.rehearsal=true");
            try {
                visit("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
            } finally {
                SpringApplication.exit(context);
            }
            return Digit.DONE;
        } finally {
            delete(home);
        }
    }

    private static void visit(String server) throws IOException, InterruptedException {
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(Redirect.NORMAL)
                .build()) {
            var token = TOKEN.matcher(get(browser, server + "/login"));
            if (token.find()) {
                var form = "username=secretariat&password=secretariat&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
                browser.send(
                        HttpRequest.newBuilder(URI.create(server + "/login"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.discarding());
            }
            for (int round = 0; round < 3; round++) {
                for (String page : PAGES) {
                    get(browser, server + page);
                }
            }
        }
    }

    private static String get(HttpClient browser, String address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
