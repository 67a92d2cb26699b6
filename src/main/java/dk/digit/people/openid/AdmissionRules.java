package dk.digit.people.openid;

import dk.digit.association.Member;
import dk.digit.platform.text.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The rules by which a provider's word is taken: for whom it may speak, and how sure it has to be.
final class AdmissionRules {

    private AdmissionRules() {}

    sealed interface Verdict {}

    /// @param home the member that the person comes from
    record Believed(Member home) implements Verdict {}

    record NotBelieved(Outcome outcome, Refusal why) implements Verdict {}

    /// @param members of the day
    static Verdict judge(IdentityProvider provider, Asserted asserted, List<Member> members) {
        var doubt = assurance(provider, asserted);
        return doubt != null ? doubt : home(provider, asserted, members);
    }

    private static @Nullable NotBelieved assurance(IdentityProvider provider, Asserted asserted) {
        var least = provider.least();
        if (least == null) {
            return null;
        }
        var level = asserted.assurance() == null ? null : AssuranceLevel.of(asserted.assurance());
        if (level == null) {
            return refused(Outcome.ASSURANCE_MISSING, "people.openid.assuranceMissing", provider.name(), least);
        }
        return level.atLeast(least)
                ? null
                : refused(Outcome.ASSURANCE_TOO_LOW, "people.openid.assuranceTooLow", level, least);
    }

    private static Verdict home(IdentityProvider provider, Asserted asserted, List<Member> members) {
        var own = provider.municipality();
        if (own == null) {
            return among(provider, asserted.municipality(), members);
        }
        var member = find(members, one -> one.code().equals(own));
        if (member.isEmpty()) {
            return refused(Outcome.UNKNOWN_MUNICIPALITY, "people.openid.noLongerMember", provider.name());
        }
        var told = asserted.municipality();
        if (provider.municipalityClaim() != null && told == null) {
            return refused(Outcome.NO_MUNICIPALITY, "people.openid.noMunicipality", provider.name());
        }
        if (told != null && !told.equals(member.get().cvr().value())) {
            return refused(
                    Outcome.FOREIGN_MUNICIPALITY,
                    "people.openid.foreignMunicipality",
                    provider.name(),
                    member.get().officialName(),
                    named(members, told));
        }
        return new Believed(member.get());
    }

    private static Verdict among(IdentityProvider provider, @Nullable String cvr, List<Member> members) {
        if (cvr == null) {
            return refused(Outcome.NO_MUNICIPALITY, "people.openid.noMunicipality", provider.name());
        }
        return find(members, one -> one.cvr().value().equals(cvr))
                .<Verdict>map(Believed::new)
                .orElseGet(() -> refused(
                        Outcome.UNKNOWN_MUNICIPALITY, "people.openid.unknownMunicipality", provider.name(), cvr));
    }

    private static String named(List<Member> members, String cvr) {
        return find(members, one -> one.cvr().value().equals(cvr))
                .map(Member::officialName)
                .orElse(cvr);
    }

    private static Optional<Member> find(List<Member> members, Predicate<Member> which) {
        return members.stream().filter(which).findFirst();
    }

    private static NotBelieved refused(Outcome outcome, String key, Object... args) {
        return new NotBelieved(outcome, Refusal.of(key, args));
    }
}
