package dk.digit.benefits.exchange;

import static java.util.stream.Collectors.joining;

import dk.digit.association.Municipality;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Municipalities by what people call them.
final class Places {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    Places(Collection<Municipality> municipalities) {
        for (Municipality one : municipalities) {
            var code = one.code().value();
            names.put(code, one.name());
            codes.put(plain(one.name()), code);
            codes.put(plain(one.officialName()), code);
            codes.put(code, code);
            codes.put(code.replaceFirst("^0", ""), code);
        }
    }

    String name(String code) {
        return names.getOrDefault(code, code);
    }

    /// Of codes parted by commas.
    String allNames(String codes) {
        return codes.isEmpty()
                ? ""
                : Arrays.stream(codes.split(",", -1)).map(this::name).collect(joining("; "));
    }

    @Nullable
    String code(String called) {
        return codes.get(plain(called));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
