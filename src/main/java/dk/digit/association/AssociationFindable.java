package dk.digit.association;

import dk.digit.platform.search.Findable;
import dk.digit.platform.search.FoundKind;
import java.util.List;
import org.springframework.stereotype.Component;

/// Members, bodies and seats.
@Component
class AssociationFindable implements Findable {

    @Override
    public List<FoundKind> kinds() {
        return List.of(
                new FoundKind("association.member", "association.found.member", AssociationRules.READ),
                new FoundKind("association.body", "association.found.body", AssociationRules.READ),
                new FoundKind("association.seat", "association.found.seat", AssociationRules.READ));
    }
}
