package dk.digit.people;

import dk.digit.people.factor.SecondFactor;
import org.springframework.security.core.AuthenticationException;

/// The password was right, and that is not enough: nobody is logged in yet.
final class SecondStepNeeded extends AuthenticationException {

    private final String username;
    private final SecondFactor.Step step;

    SecondStepNeeded(String username, SecondFactor.Step step) {
        super("a second step is needed: " + step);
        this.username = username;
        this.step = step;
    }

    String username() {
        return username;
    }

    SecondFactor.Step step() {
        return step;
    }
}
