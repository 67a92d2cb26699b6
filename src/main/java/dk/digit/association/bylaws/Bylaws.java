package dk.digit.association.bylaws;

import dk.digit.association.BodyId;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What other rooms may ask of the bylaws, and how these are changed.
///
/// The bylaws of a day stay what they were: an amendment begins on a day and ends what stood in its place.
/// Whoever judges by a provision can keep its [Clause#id].
@Component
public class Bylaws {

    private final Provisions provisions;

    Bylaws(Provisions provisions) {
        this.provisions = provisions;
    }

    /// The bylaws as they read on a day. One query.
    public BylawsOn on(LocalDate day) {
        return new BylawsOn(day, provisions.on(day));
    }

    /// Every provision that ever stood, by place and time, those that were put right among them.
    public List<Article> history() {
        return provisions.all();
    }

    /// One provision, whether it applies today or not.
    public Optional<Article> provision(ProvisionId id) {
        return provisions.find(id);
    }

    /// The first day on which anybody was a member; null while nobody ever was.
    @Nullable
    LocalDate firstMembership() {
        return provisions.firstMembership();
    }

    /// Lets a provision apply from the first day of its clause until whatever comes next in its place.
    ///
    /// What stood there ends the day before. Where it began on that very day it was wrong: then it is set
    /// aside, and the reason for that must be given.
    ///
    /// @param version of what stands there that day; null when nothing does
    /// @return null when somebody else changed it since `version`
    @Transactional
    public @Nullable ProvisionId enact(Place place, Provision provision, @Nullable Integer version) {
        var first = provision.clause().validFrom();
        var present = provisions.at(place, first).orElse(null);
        if (!Objects.equals(version, present == null ? null : present.version())) {
            return null;
        }
        if (present == null) {
            return provisions.add(place, provision, new Period(first, provisions.next(place, first)));
        }
        return makeRoom(present, provision.clause())
                ? provisions.add(
                        place, provision, new Period(first, present.period().end()))
                : null;
    }

    private boolean makeRoom(Article present, Clause coming) {
        var id = Objects.requireNonNull(present.provision().clause().id());
        if (!coming.validFrom().equals(present.period().start())) {
            return provisions.end(id, new Period(present.period().start(), coming.validFrom()), present.version());
        }
        if (coming.reason().isBlank()) {
            throw new RefusedException(
                    Refusal.of("association.refusal.correctionWithoutReason", Formats.date(coming.validFrom()))
                            .at("reason"));
        }
        return provisions.setAside(id, present.version());
    }

    /// Ends a provision of its own for a body or a matter; from the day after, what applies to all does.
    ///
    /// @return false when somebody else changed it since `version`
    @Transactional
    public boolean repeal(ProvisionId id, LocalDate last, int version) {
        var article = provisions.find(id).orElseThrow();
        if (!article.period().contains(last)) {
            throw new RefusedException(Refusal.of("association.refusal.repealOutside", Formats.period(article.period()))
                    .at("last"));
        }
        return provisions.end(id, Period.fromTo(article.period().start(), last), version);
    }

    /// Begins with the usual rules of comparable associations, each marked as assumed.
    ///
    /// @param bodies those that exist: provisions about others are left out
    @Transactional
    public void begin(LocalDate from, Set<BodyId> bodies) {
        DefaultProvisions.among(bodies)
                .forEach(one -> provisions.add(one.place(), one.assumed(from), Period.from(from)));
    }

    /// Begins as DIGIT has it: what its annual report tells is marked so, all else as assumed.
    @Transactional
    public void beginAsInDigit(LocalDate from, Set<BodyId> bodies) {
        DefaultProvisions.among(bodies)
                .forEach(one -> provisions.add(one.place(), one.asInDigit(from), Period.from(from)));
    }
}
