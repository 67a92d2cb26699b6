package dk.digit.association;

import dk.digit.platform.web.Letterhead;
import org.springframework.stereotype.Component;

/// The association's name on every page: one small query, so that a change shows on every node at once.
@Component
class AssociationLetterhead implements Letterhead {

    private static final Name NOT_SET_UP = new Name("DIGIT", false);

    private final TheAssociation itself;

    AssociationLetterhead(TheAssociation itself) {
        this.itself = itself;
    }

    @Override
    public Name name() {
        return itself.find()
                .map(identity -> new Name(identity.name(), identity.demonstration()))
                .orElse(NOT_SET_UP);
    }
}
