package dk.digit.people;

import dk.digit.people.factor.SecondFactor;
import dk.digit.people.visits.Visits;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// What someone does with the own second factor. A change asks for a code first: whoever finds an open
/// browser must not be able to take the account over.
@Component
@ConditionalOnWebApplication
class OwnFactors {

    private final Accounts accounts;
    private final SecondFactor factor;
    private final LoginSteps steps;
    private final Visits visits;

    OwnFactors(Accounts accounts, SecondFactor factor, LoginSteps steps, Visits visits) {
        this.accounts = accounts;
        this.factor = factor;
        this.steps = steps;
        this.visits = visits;
    }

    OwnFactor page(String username, Form first, Form change) {
        var account = account(username);
        return new OwnFactor(
                account,
                factor.demandedOf(account.roles()),
                factor.state(username),
                factor.begun(username),
                first,
                change);
    }

    void begin(String username) {
        if (account(username).demonstration()) {
            throw new RefusedException(Refusal.of("people.refusal.demonstrationFactor"));
        }
        factor.begin(username);
    }

    /// Whoever is logged in with the password alone elsewhere is out.
    List<String> confirm(String username, String code, HttpServletRequest request) {
        var codes = factor.confirm(username, code);
        visits.endAll(username, request.getSession().getId());
        return codes;
    }

    List<String> newCodes(String username, String code, HttpServletRequest request) {
        steps.again(account(username), code, request);
        return factor.newCodes(username);
    }

    void remove(String username, String code, HttpServletRequest request) {
        steps.again(account(username), code, request);
        factor.remove(username);
    }

    private Account account(String username) {
        var account = accounts.find(username);
        if (account == null) {
            throw new NotFoundException("account");
        }
        return account;
    }
}
