package dk.digit.people.openid;

import dk.digit.platform.text.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Why somebody was not let in the last time, kept in the session until the next attempt, so that the
/// page about it can be read again, and in the other language.
///
/// @param args of the message: texts and constants, so that they survive the database
/// @param idToken with which the person can be logged out at the provider; null when it told nothing
record LastRefusal(
        String key,
        ArrayList<Serializable> args,
        @Nullable String provider,
        @Nullable String idToken) implements Serializable {

    private static final String ATTRIBUTE = "people.openid.refusal";

    static LastRefusal of(RefusedLogin refused, @Nullable IdentityProvider provider) {
        var args = new ArrayList<Serializable>();
        for (Object arg : refused.why().args()) {
            args.add(arg instanceof Enum<?> constant ? constant : arg.toString());
        }
        return new LastRefusal(refused.why().key(), args, provider == null ? null : provider.id(), refused.idToken());
    }

    static @Nullable LastRefusal in(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof LastRefusal refusal ? refusal : null;
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    Refusal why() {
        return Refusal.of(key, args.toArray());
    }
}
