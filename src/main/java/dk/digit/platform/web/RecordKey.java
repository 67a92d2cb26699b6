package dk.digit.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/// The row of an audited table that a page is about.
///
/// @param key its primary key, several columns joined by `/`
public record RecordKey(String room, String table, String key) {

    /// Where its whole history stands.
    public String trailPath() {
        var parts = Arrays.stream(key.split("/", -1))
                .map(part -> UriUtils.encodePathSegment(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
        return "/platform/trail/" + room + "/" + table + "/" + parts;
    }
}
