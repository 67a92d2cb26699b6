package dk.digit.people;

import dk.digit.platform.access.Locators;
import dk.digit.platform.access.Reach;
import dk.digit.platform.text.Bilingual;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the records are called for which people have responsibilities: one statement for each kind. A record
/// that the reader may not see keeps its identifier.
@Component
class RecordNames {

    private final Locators locators;

    RecordNames(Locators locators) {
        this.locators = locators;
    }

    Map<Reach.OfRecord, Bilingual> of(Collection<Reach.OfRecord> records) {
        var names = new HashMap<Reach.OfRecord, Bilingual>();
        records.stream()
                .collect(Collectors.groupingBy(
                        Reach.OfRecord::kind, Collectors.mapping(Reach.OfRecord::key, Collectors.toSet())))
                .forEach((kind, keys) -> locators.names(kind, keys)
                        .forEach((key, name) -> names.put(new Reach.OfRecord(kind, key), name)));
        return names;
    }

    List<StandingFact> named(List<StandingFact> facts) {
        var names = of(facts.stream().flatMap(fact -> fact.record().stream()).toList());
        return facts.stream()
                .map(fact -> fact.record().map(names::get).map(fact::named).orElse(fact))
                .toList();
    }
}
