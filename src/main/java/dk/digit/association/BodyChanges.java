package dk.digit.association;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Bodies that are made and changed.
@Component
class BodyChanges {

    private final Bodies bodies;

    BodyChanges(Bodies bodies) {
        this.bodies = bodies;
    }

    void create(BodyDraft draft) {
        if (bodies.find(draft.id()).isPresent()) {
            throw new RefusedException(
                    Refusal.of("association.constraint.body_pk").at("id"));
        }
        bodies.add(draft);
    }

    /// @param nameFrom first day of another name, null when it is only put right
    boolean change(BodyDraft draft, @Nullable LocalDate nameFrom, int version) {
        var before = bodies.find(draft.id()).orElseThrow();
        if (isBelow(draft.parent(), draft.id())) {
            throw new RefusedException(
                    Refusal.of("association.refusal.parentBelow", before.name()).at("parent"));
        }
        if (before.version() != version) {
            return false;
        }
        if (nameFrom != null && !before.pattern().equals(draft.name())) {
            keepName(before, nameFrom);
        }
        bodies.leaveGroup(before);
        return bodies.change(draft, version);
    }

    private void keepName(Body before, LocalDate until) {
        var since = bodies.namedSince(before);
        if (!until.isAfter(since)) {
            throw new RefusedException(Refusal.of("association.refusal.nameSince", before.name(), Formats.date(since))
                    .at("nameFrom"));
        }
        bodies.keepName(before, since, until);
    }

    private boolean isBelow(@Nullable BodyId parent, BodyId id) {
        for (BodyId above = parent; above != null; ) {
            if (above.equals(id)) {
                return true;
            }
            above = bodies.find(above).map(Body::parent).orElse(null);
        }
        return false;
    }
}
