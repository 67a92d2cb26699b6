package dk.digit.setup;

import dk.digit.association.Association;
import dk.digit.association.BodyDraft;
import dk.digit.association.BodyId;
import dk.digit.association.BodyPattern;
import dk.digit.association.SeatDraft;
import dk.digit.association.bylaws.Bylaws;
import dk.digit.people.People;
import dk.digit.platform.access.Role;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Period;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sets the association up, all of it or nothing.
@Component
class Setup {

    private final Association association;
    private final Bylaws bylaws;
    private final People people;
    private final SetupCode code;
    private volatile boolean done;

    Setup(Association association, Bylaws bylaws, People people, SetupCode code) {
        this.association = association;
        this.bylaws = bylaws;
        this.people = people;
        this.code = code;
    }

    /// Whether there is an association. Asked before every page, so the answer yes, which never changes
    /// again, is kept.
    boolean done() {
        if (!done) {
            done = association.identity().isPresent();
        }
        return done;
    }

    @Transactional
    public void carryOut(SetupRequest wanted) {
        if (done()) {
            throw new RefusedException(Refusal.of("association.constraint.association_pk"));
        }
        code.spend(wanted.code());
        association.found(wanted.name(), wanted.shortName(), false);
        wanted.members().forEach(member -> association.admit(member, wanted.first(), Bilingual.EMPTY));
        createBodies(wanted);
        bylaws.begin(wanted.first(), chosen(wanted));
        var first = wanted.administrator();
        people.createAccount(
                first.username(),
                first.password(),
                first.displayName(),
                Set.of(Role.ADMIN, Role.SECRETARIAT),
                null,
                first.lang());
    }

    private void createBodies(SetupRequest wanted) {
        var chosen = chosen(wanted);
        var period = Period.from(wanted.first());
        int place = 1;
        for (SetupRequest.NamedBody body : wanted.bodies()) {
            var pattern = body.pattern();
            association.createBody(new BodyDraft(
                    pattern.id(),
                    body.name(),
                    pattern.kind(),
                    pattern.everyMember(),
                    pattern.membersOnly(),
                    pattern.filledBy(),
                    among(chosen, pattern.incompatibleWith()),
                    pattern.rotation(),
                    place++,
                    above(pattern, chosen),
                    pattern.meaning(),
                    period,
                    true));
            for (String function : pattern.functions()) {
                association.createSeat(new SeatDraft(pattern.id(), function, "", period, true, Bilingual.EMPTY));
            }
        }
    }

    private static Set<BodyId> chosen(SetupRequest wanted) {
        return wanted.bodies().stream().map(body -> body.pattern().id()).collect(Collectors.toSet());
    }

    private static @Nullable BodyId among(Set<BodyId> chosen, @Nullable BodyId id) {
        return id != null && chosen.contains(id) ? id : null;
    }

    /// The nearest chosen body above; a body that was left out is skipped.
    private static @Nullable BodyId above(BodyPattern pattern, Set<BodyId> chosen) {
        var parent = pattern.parent();
        while (parent != null && !chosen.contains(parent)) {
            var left = parent;
            parent = BodyPattern.DIGIT.stream()
                    .filter(one -> one.id().equals(left))
                    .findFirst()
                    .map(BodyPattern::parent)
                    .orElse(null);
        }
        return parent;
    }
}
