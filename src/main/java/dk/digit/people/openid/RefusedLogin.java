package dk.digit.people.openid;

import dk.digit.platform.text.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/// Somebody is not let in, for a reason that can be said.
final class RefusedLogin extends OAuth2AuthenticationException {

    private final Outcome outcome;
    private final transient Refusal why;
    private final @Nullable String idToken;

    RefusedLogin(Outcome outcome, Refusal why) {
        this(outcome, why, null, null);
    }

    RefusedLogin(Outcome outcome, Refusal why, Throwable cause) {
        this(outcome, why, null, cause);
    }

    /// @param idToken with which the person can be logged out at the provider, to try as somebody else
    private RefusedLogin(Outcome outcome, Refusal why, @Nullable String idToken, @Nullable Throwable cause) {
        super(new OAuth2Error(outcome.name().toLowerCase(Locale.ROOT)), outcome.name());
        if (cause != null) {
            initCause(cause);
        }
        this.outcome = outcome;
        this.why = why;
        this.idToken = idToken;
    }

    RefusedLogin with(String token) {
        return new RefusedLogin(outcome, why, token, this);
    }

    Outcome outcome() {
        return outcome;
    }

    Refusal why() {
        return why;
    }

    @Nullable
    String idToken() {
        return idToken;
    }
}
