package dk.digit.people.openid;

import dk.digit.platform.seal.BrokenSeal;
import dk.digit.platform.text.Refusal;

/// Reasons for which nobody gets in that the provider's word does not even come to.
final class Refusals {

    private Refusals() {}

    static RefusedLogin unreachable(IdentityProvider provider, Unreachable trouble) {
        return new RefusedLogin(Outcome.UNREACHABLE, Refusal.of("people.openid.unreachable", provider.name()), trouble);
    }

    /// The client's secret cannot be read here: an administrator has to see to it.
    static RefusedLogin sealed(IdentityProvider provider, BrokenSeal trouble) {
        return new RefusedLogin(Outcome.UNREACHABLE, Refusal.of("people.openid.sealed", provider.name()), trouble);
    }

    static RefusedLogin disabled(String name) {
        return new RefusedLogin(Outcome.DISABLED, Refusal.of("people.openid.disabled", name));
    }

    static RefusedLogin cancelled(String name) {
        return new RefusedLogin(Outcome.CANCELLED, Refusal.of("people.openid.cancelled", name));
    }

    static RefusedLogin expired() {
        return new RefusedLogin(Outcome.EXPIRED, Refusal.of("people.openid.expired"));
    }

    /// @param code what the library calls the fault; an administrator finds it on the provider's page
    static RefusedLogin notBelieved(String name, String code) {
        return new RefusedLogin(Outcome.NOT_BELIEVED, Refusal.of("people.openid.notBelieved", name, code));
    }
}
