package dk.digit.people.visits;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody looks with, as names that people know. A browser says who it is by naming its forebears
/// too, so the order of asking matters.
///
/// @param name `Firefox`; empty when it is none that we know
/// @param system `Windows`; empty when it is none that we know
record Browser(String name, String system) {

    private static final Map<String, String> NAMES = inOrder(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Vivaldi",
            "Vivaldi",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrom",
            "Chrome",
            "Safari",
            "Safari",
            "curl",
            "curl");

    private static final Map<String, String> SYSTEMS = inOrder(
            "Windows",
            "Windows",
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "CrOS",
            "ChromeOS",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    /// @param header `User-Agent`, as it came
    static Browser of(@Nullable String header) {
        return header == null ? new Browser("", "") : new Browser(first(NAMES, header), first(SYSTEMS, header));
    }

    private static String first(Map<String, String> known, String header) {
        return known.entrySet().stream()
                .filter(entry -> header.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> inOrder(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
