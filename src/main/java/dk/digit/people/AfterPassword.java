package dk.digit.people;

import dk.digit.people.factor.SecondFactor;
import dk.digit.platform.access.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/// Where a password leads that lets nobody in by itself: back to the door, or on to the second step.
@Component
class AfterPassword implements AuthenticationFailureHandler {

    private final Accounts accounts;
    private final SecondFactor factor;
    private final Clock clock;

    AfterPassword(Accounts accounts, SecondFactor factor, Clock clock) {
        this.accounts = accounts;
        this.factor = factor;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var lang = LoginDoor.chosen(request);
        var target = switch (reason) {
            case SecondStepNeeded needed -> secondStep(needed, request) + (lang.isEmpty() ? "" : "?" + lang);
            case LockedException closed -> "/login?wait" + (lang.isEmpty() ? "" : "&" + lang);
            default -> "/login?refused" + (lang.isEmpty() ? "" : "&" + lang);
        };
        response.sendRedirect(request.getContextPath() + target);
    }

    private String secondStep(SecondStepNeeded needed, HttpServletRequest request) {
        new HalfwayLogin(needed.username(), needed.step(), clock.instant()).keep(request);
        if (needed.step() != SecondFactor.Step.ENROL) {
            return LoginStepPages.CODE;
        }
        var account = accounts.find(needed.username());
        if (account != null) {
            CurrentActor.runAs(account.actor(), () -> factor.begin(account.username()));
        }
        return LoginStepPages.ENROL;
    }
}
