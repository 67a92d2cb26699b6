package dk.digit.people;

import dk.digit.people.factor.Enrolment;
import dk.digit.people.factor.SecondFactor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// The second step of a log-in: a code, or the enrolment of the first telephone. Counted by the same
/// throttle as passwords.
@Component
@ConditionalOnWebApplication
class LoginSteps {

    private final Accounts accounts;
    private final SecondFactor factor;
    private final LoginThrottle throttle;
    private final Entrance entrance;
    private final Clock clock;

    LoginSteps(Accounts accounts, SecondFactor factor, LoginThrottle throttle, Entrance entrance, Clock clock) {
        this.accounts = accounts;
        this.factor = factor;
        this.throttle = throttle;
        this.entrance = entrance;
        this.clock = clock;
    }

    /// @param codesLeft recovery codes that are left when one of them was used; null when none was
    record Entered(String onward, @Nullable Integer codesLeft) {}

    /// @param codes recovery codes, to be shown this once
    record Enrolled(String onward, List<String> codes) {}

    /// Whose code is awaited; null when nobody's password was right lately.
    @Nullable
    Account awaited(HttpServletRequest request, SecondFactor.Step step) {
        var halfway = HalfwayLogin.of(request, step, clock.instant());
        var account = halfway == null ? null : accounts.find(halfway.username());
        return account == null || account.locked() ? null : account;
    }

    @Nullable
    Enrolment enrolment(Account account) {
        return factor.begun(account.username());
    }

    /// @throws RefusedException when the code is wrong or the door is closed
    Entered enter(Account account, String code, HttpServletRequest request, HttpServletResponse response) {
        var before = factor.state(account.username()).codesLeft();
        again(account, code, request);
        var left = factor.state(account.username()).codesLeft();
        HalfwayLogin.forget(request);
        return new Entered(entrance.let(account.username(), request, response), left < before ? left : null);
    }

    /// @throws RefusedException when the code is wrong or the door is closed
    Enrolled enrol(Account account, String code, HttpServletRequest request, HttpServletResponse response) {
        var codes = attempt(account, request, () -> factor.confirm(account.username(), code));
        HalfwayLogin.forget(request);
        return new Enrolled(entrance.let(account.username(), request, response), codes);
    }

    /// Somebody logged in shows the factor again, before it is changed.
    ///
    /// @throws RefusedException when the code is wrong or the door is closed
    void again(Account account, String code, HttpServletRequest request) {
        attempt(account, request, () -> {
            if (!factor.accepts(account.username(), code)) {
                throw new RefusedException(Refusal.of("people.refusal.code").at("code"));
            }
            return true;
        });
    }

    private <T> T attempt(Account account, HttpServletRequest request, Callable<T> work) {
        var attempt = throttle.begin(account.username(), request.getRemoteAddr(), LoginStep.CODE);
        if (attempt.isEmpty()) {
            throw new RefusedException(Refusal.of("people.login.wait").at("code"));
        }
        T result;
        try {
            result = CurrentActor.callAs(account.actor(), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        throttle.succeeded(attempt.getAsLong());
        return result;
    }
}
