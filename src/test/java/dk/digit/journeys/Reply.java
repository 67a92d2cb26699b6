package dk.digit.journeys;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/// What the server answered, after redirects.
record Reply(String place, int status, String type, String disposition, byte[] body) {

    Reply(HttpResponse<byte[]> response) {
        this(
                response.uri().getPath(),
                response.statusCode(),
                response.headers().firstValue("content-type").orElse(""),
                response.headers().firstValue("content-disposition").orElse(""),
                response.body());
    }

    boolean isPage() {
        return type.startsWith("text/html") && !disposition.startsWith("attachment");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
