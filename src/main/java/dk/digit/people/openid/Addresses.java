package dk.digit.people.openid;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Addresses that others are given to come back to.
final class Addresses {

    private Addresses() {}

    /// This server, as whoever sent the request sees it: `https://digit.example.org`.
    static String base(HttpServletRequest request) {
        return UriComponentsBuilder.fromUriString(UrlUtils.buildFullRequestUrl(request))
                .replacePath(request.getContextPath())
                .replaceQuery(null)
                .build()
                .toUriString();
    }

    /// Where a browser goes to end its session at a provider, and to come back to the log-in page.
    static String endOfSession(String endpoint, String client, String idToken, String base) {
        return UriComponentsBuilder.fromUriString(endpoint)
                .queryParam("id_token_hint", idToken)
                .queryParam("client_id", encoded(client))
                .queryParam("post_logout_redirect_uri", encoded(base + "/login?out"))
                .build(true)
                .toUriString();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
