package dk.digit.people;

import dk.digit.people.factor.SecondFactor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Checks user name and password of a local account. What went wrong is not told apart to the outside,
/// except that a door is closed for a while.
@Component
class LocalLogin implements AuthenticationProvider {

    private static final int LONGEST = 100;

    private final Accounts accounts;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final SecondFactor factor;

    LocalLogin(Accounts accounts, Passwords passwords, LoginThrottle throttle, SecondFactor factor) {
        this.factor = factor;
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var username = cut(asked.getName().strip().toLowerCase(Locale.ROOT));
        var address =
                asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "unknown";
        if (throttle.closed(username, address)) {
            throw new LockedException("too many attempts");
        }
        var account = accounts.find(username);
        var password =
                asked.getCredentials() == null ? "" : asked.getCredentials().toString();
        boolean right = passwords.matches(password, account == null ? null : account.passwordHash());
        boolean admitted =
                right && account != null && !account.locked() && (!account.demonstration() || fromThisMachine(asked));
        var step = admitted ? next(account) : SecondFactor.Step.NONE;
        if (step != SecondFactor.Step.NONE) {
            // Neither failed nor succeeded yet: a right password alone wipes no slate.
            throw new SecondStepNeeded(username, step);
        }
        throttle.record(username, address, admitted);
        if (!admitted) {
            throw new BadCredentialsException("refused");
        }
        // The session keeps the name only: roles are read anew at every request, so that a right ends
        // the day its period does.
        var login = UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
        login.setDetails(asked.getDetails());
        return login;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /// The demonstration's accounts work from this machine only, and never have a second factor.
    private SecondFactor.Step next(@Nullable Account account) {
        return account == null || account.demonstration()
                ? SecondFactor.Step.NONE
                : factor.after(account.username(), account.roles());
    }

    private static boolean fromThisMachine(Authentication asked) {
        return asked.getDetails() instanceof Whence whence && whence.thisMachine();
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
