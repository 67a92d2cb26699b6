package dk.digit.association;

import dk.digit.platform.web.Letterhead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The association's name on every page. Kept for some seconds, since every page asks; another node's
/// change of name shows that much later.
@Component
class AssociationLetterhead implements Letterhead {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final Identity NOT_SET_UP = new Identity("DIGIT", "DIGIT", false, 0);

    private final TheAssociation itself;
    private final Clock clock;
    private volatile @Nullable Known known;

    AssociationLetterhead(TheAssociation itself, Clock clock) {
        this.itself = itself;
        this.clock = clock;
    }

    @Override
    public String associationName() {
        return identity().name();
    }

    @Override
    public boolean demonstration() {
        return identity().demonstration();
    }

    /// Called when this node itself changed the name.
    void forget() {
        known = null;
    }

    private Identity identity() {
        var now = clock.instant();
        var last = known;
        if (last == null || last.until().isBefore(now)) {
            var found = itself.find();
            last = new Known(found.orElse(NOT_SET_UP), now.plus(KEPT));
            known = found.isPresent() ? last : null;
        }
        return last.identity();
    }

    private record Known(Identity identity, Instant until) {}
}
