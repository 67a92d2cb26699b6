package dk.digit.people.openid;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a provider has signed about somebody, by name. A name with points in it may also lead into an
/// object: `realm_access.roles`.
record Claims(Map<String, Object> values) {

    /// The values of one claim as texts, without doubles; none when it is missing.
    List<String> all(@Nullable String name) {
        var value = name == null ? null : find(name);
        var several = value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
        return several.stream()
                .filter(Objects::nonNull)
                .map(one -> one.toString().strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /// The value of a claim that has exactly one; several are as good as none.
    @Nullable
    String one(@Nullable String name) {
        var all = all(name);
        return all.size() == 1 ? all.getFirst() : null;
    }

    private @Nullable Object find(String name) {
        if (values.containsKey(name)) {
            return values.get(name);
        }
        // Names that are addresses have points too, so the whole name is tried first.
        Object here = values;
        for (String step : name.split("\\.", -1)) {
            here = here instanceof Map<?, ?> object ? object.get(step) : null;
            if (here == null) {
                return null;
            }
        }
        return here;
    }
}
