package dk.digit.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/// A list for programs, in parts: `?limit=` says how many, the header `Link: <…>; rel="next"` leads to the
/// part after, by a cursor that stays right when rows come in between.
public final class ApiList {

    static final int MOST = 1000;

    private ApiList() {}

    /// @param key of an item, unique in the list
    public static <T> ResponseEntity<List<T>> answer(View view, List<T> all, Function<T, String> key) {
        int from = after(all, view.param("cursor"), key);
        int to = Math.min(all.size(), from + limit(view.param("limit")));
        var headers = new HttpHeaders();
        if (to < all.size()) {
            var next = view.params().with("cursor", encode(key.apply(all.get(to - 1))));
            headers.add(HttpHeaders.LINK, "<" + view.url(next.on(view.path())) + ">; rel=\"next\"");
        }
        return new ResponseEntity<>(all.subList(from, to), headers, HttpStatus.OK);
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return MOST;
        }
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < 1) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "limit");
        }
        return Math.min(MOST, Integer.parseInt(text));
    }

    private static <T> int after(List<T> all, @Nullable String cursor, Function<T, String> key) {
        if (cursor == null) {
            return 0;
        }
        var last = decode(cursor);
        for (int i = 0; i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(last)) {
                return i + 1;
            }
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "cursor");
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "cursor");
        }
    }
}
