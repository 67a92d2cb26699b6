package dk.digit.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parameters of an address, in their order. Changing one gives new parameters.
public final class Params {

    public static final Params NONE = new Params(Map.of());

    private final Map<String, List<String>> values;

    private Params(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Params of(Map<String, String[]> parameters) {
        var values = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, given) -> values.put(name, Arrays.asList(given)));
        return new Params(values);
    }

    /// The first value, stripped; null when it is missing or blank.
    public @Nullable String get(String name) {
        for (String value : all(name)) {
            if (!value.isBlank()) {
                return value.strip();
            }
        }
        return null;
    }

    /// All values as they came.
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public Map<String, List<String>> asMap() {
        return Collections.unmodifiableMap(values);
    }

    public Params with(String name, String... given) {
        return with(name, Arrays.asList(given));
    }

    /// With these values for `name`; with none of them when the list is empty.
    public Params with(String name, List<String> given) {
        var changed = new LinkedHashMap<>(values);
        if (given.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, given);
        }
        return new Params(changed);
    }

    public Params without(String... names) {
        var changed = new LinkedHashMap<>(values);
        for (String name : names) {
            changed.remove(name);
        }
        return new Params(changed);
    }

    /// `path?name=value&…`, or the path alone when there are none.
    public String on(String path) {
        if (values.isEmpty()) {
            return path;
        }
        var url = new StringBuilder(path).append(path.indexOf('?') < 0 ? '?' : '&');
        values.forEach((name, given) -> {
            for (String value : given) {
                url.append(encode(name)).append('=').append(encode(value)).append('&');
            }
        });
        url.setLength(url.length() - 1);
        return url.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Params params && params.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return on("");
    }
}
