package dk.digit.people.openid;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Asks providers. A provider that is slow, or answers without end, costs a few seconds and no more; what
/// leads elsewhere is not followed.
@Component
class Outbound {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST = 1_000_000;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final JsonMapper json = JsonMapper.shared();

    /// For what the library asks by itself: tokens, keys, who somebody is.
    JdkClientHttpRequestFactory requests() {
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(PATIENCE);
        return requests;
    }

    /// @throws Unreachable with the reason
    Map<String, Object> json(URI address) {
        var answer = send(
                address,
                HttpRequest.newBuilder(address)
                        .header("Accept", "application/json")
                        .GET());
        if (answer.status() >= 300 && answer.status() < 400) {
            throw new Unreachable(address, Unreachable.Reason.REDIRECTED);
        }
        if (answer.status() != 200) {
            throw new Unreachable(address, Unreachable.Reason.STATUS, Integer.toString(answer.status()));
        }
        return object(address, answer.body());
    }

    record Posted(int status, Map<String, Object> object) {}

    /// Posts a form.
    Posted post(URI address, String form, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        headers.forEach(request::header);
        var answer = send(address, request);
        return new Posted(answer.status(), object(address, answer.body()));
    }

    private record Answered(int status, byte[] body) {}

    private Answered send(URI address, HttpRequest.Builder request) {
        try {
            var answer = http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofInputStream());
            return new Answered(answer.statusCode(), read(address, answer.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(address, Unreachable.Reason.TIMEOUT);
        } catch (IOException e) {
            throw new Unreachable(address, reason(e));
        }
    }

    private static byte[] read(URI address, InputStream body) throws IOException {
        try (body) {
            var bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Unreachable(address, Unreachable.Reason.NOT_JSON);
            }
            return bytes;
        }
    }

    private static Unreachable.Reason reason(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return Unreachable.Reason.UNKNOWN_HOST;
            }
            if (cause instanceof SSLException) {
                return Unreachable.Reason.CERTIFICATE;
            }
        }
        return switch (failure) {
            case HttpTimeoutException e -> Unreachable.Reason.TIMEOUT;
            case ConnectException e -> Unreachable.Reason.NO_CONNECTION;
            default -> Unreachable.Reason.BROKEN_OFF;
        };
    }

    private Map<String, Object> object(URI address, byte[] body) {
        try {
            return json.readValue(body, new TypeReference<>() {});
        } catch (JacksonException e) {
            throw new Unreachable(address, Unreachable.Reason.NOT_JSON);
        }
    }
}
