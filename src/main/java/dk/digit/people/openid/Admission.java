package dk.digit.people.openid;

import dk.digit.association.Association;
import dk.digit.association.Member;
import dk.digit.people.People;
import dk.digit.people.openid.AdmissionRules.Believed;
import dk.digit.people.openid.AdmissionRules.NotBelieved;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets people in on a provider's word: makes the person at the first log-in, brings the functions up to
/// date at every one.
@Component
class Admission {

    private final Association association;
    private final ClaimMappings mappings;
    private final Identities identities;
    private final ProvidedWork work;
    private final People people;
    private final Clock clock;

    Admission(
            Association association,
            ClaimMappings mappings,
            Identities identities,
            ProvidedWork work,
            People people,
            Clock clock) {
        this.association = association;
        this.mappings = mappings;
        this.identities = identities;
        this.work = work;
        this.people = people;
        this.clock = clock;
    }

    /// @param waiting whether an administrator has to say first what the person may do here
    record Admitted(String username, boolean waiting) {}

    /// @throws RefusedLogin when the provider is not believed, or the account is locked
    @Transactional
    public Admitted admit(IdentityProvider provider, Asserted asserted) {
        var today = Zone.today(clock);
        return switch (AdmissionRules.judge(provider, asserted, association.members(today))) {
            case NotBelieved(Outcome outcome, Refusal why) -> throw new RefusedLogin(outcome, why);
            case Believed(Member home) -> {
                identities.takeTurns(asserted.issuer(), asserted.subject());
                var works = Work.of(mappings.of(provider.id()), asserted.functions(), home.code());
                yield bring(provider, asserted, home, works, person(provider, asserted, home, works));
            }
        };
    }

    private Identities.Known person(IdentityProvider provider, Asserted asserted, Member home, Set<Work> works) {
        var known = identities.find(asserted.issuer(), asserted.subject());
        if (known.isEmpty()) {
            var username = Usernames.free(asserted.login(), home.slug(), identities::taken);
            var name = Objects.requireNonNullElse(asserted.name(), username);
            people.createProvidedAccount(username, name, place(home, works), Lang.DA);
            identities.add(asserted, username, provider.id());
            return identities.find(asserted.issuer(), asserted.subject()).orElseThrow();
        }
        if (known.get().locked()) {
            throw new RefusedLogin(
                    Outcome.LOCKED,
                    Refusal.of("people.openid.locked", known.get().username()));
        }
        return known.get();
    }

    private Admitted bring(
            IdentityProvider provider, Asserted asserted, Member home, Set<Work> works, Identities.Known known) {
        var today = Zone.today(clock);
        describe(asserted, home, works, known);
        work.bring(provider.id(), known.username(), home.code().value(), works, today);
        return new Admitted(known.username(), !identities.stands(known.username(), today));
    }

    private void describe(Asserted asserted, Member home, Set<Work> works, Identities.Known known) {
        var name = Objects.requireNonNullElse(asserted.name(), known.displayName());
        // Whom an administrator moved to the secretariat stays there.
        var place = known.municipality() == null ? null : place(home, works);
        if (!name.equals(known.displayName()) || !Objects.equals(place, known.municipality())) {
            people.describe(known.username(), name, place);
        }
    }

    /// The municipality that the account belongs to: none for who works only for the association.
    private static @Nullable String place(Member home, Set<Work> works) {
        boolean secretariat = !works.isEmpty() && works.stream().allMatch(one -> one.municipality() == null);
        return secretariat ? null : home.code().value();
    }
}
