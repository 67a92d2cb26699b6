package dk.digit.platform.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The records of all kinds that a right can be asked about.
@Component
public class Locators {

    private final Map<String, Locator> kinds;

    Locators(List<Locator> locators) {
        this.kinds = locators.stream().collect(Collectors.toMap(Locator::kind, Function.identity()));
    }

    public Optional<Target> locate(String kind, String key) {
        var locator = kinds.get(kind);
        if (locator == null) {
            throw new IllegalArgumentException("nobody finds records of the kind " + kind);
        }
        return locator.locate(key);
    }

    public boolean knows(String kind) {
        return kinds.containsKey(kind);
    }
}
