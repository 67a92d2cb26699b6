package dk.digit.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Asks a server without a browser.
///
/// @param cookies as the request's header has them; empty for nobody's
record Asking(String base, String cookies) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Reply asks(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(15))
                .header("Accept", "text/html,*/*")
                .header("Accept-Language", "da-DK");
        try {
            return new Reply(CLIENT.send(
                    (cookies.isEmpty() ? request : request.header("Cookie", cookies)).build(),
                    BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(path, failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, stop);
        }
    }
}
