package dk.digit.platform.access;

import dk.digit.platform.text.Bilingual;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The records of all kinds that a right can be asked about.
@Component
public class Locators {

    private final Map<String, Locator> kinds;

    Locators(List<Locator> locators) {
        this.kinds = new TreeMap<>(locators.stream().collect(Collectors.toMap(Locator::kind, Function.identity())));
    }

    public Optional<Target> locate(String kind, String key) {
        return locator(kind).locate(key);
    }

    public String path(String kind, String key) {
        return locator(kind).path(key);
    }

    /// What records of one kind are called, as far as the actor may see them.
    public Map<String, Bilingual> names(String kind, Collection<String> keys) {
        return keys.isEmpty() ? Map.of() : locator(kind).names(keys);
    }

    public Set<String> all() {
        return kinds.keySet();
    }

    private Locator locator(String kind) {
        var locator = kinds.get(kind);
        if (locator == null) {
            throw new IllegalArgumentException("nobody finds records of the kind " + kind);
        }
        return locator;
    }

    public boolean knows(String kind) {
        return kinds.containsKey(kind);
    }
}
