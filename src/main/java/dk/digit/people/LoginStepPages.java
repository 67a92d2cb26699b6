package dk.digit.people;

import dk.digit.people.factor.SecondFactor.Step;
import dk.digit.platform.access.Open;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@ConditionalOnWebApplication
class LoginStepPages {

    static final String CODE = "/login/code";
    static final String ENROL = "/login/enrol";

    private static final String REASON = "the second step of a log-in; the password that came before it guards it";
    private static final Redirect DOOR = Redirect.to("/login");

    private final LoginSteps steps;

    LoginStepPages(LoginSteps steps) {
        this.steps = steps;
    }

    @GetMapping(CODE)
    @Open(because = REASON)
    Answer askCode(HttpServletRequest request) {
        return steps.awaited(request, Step.CODE) == null ? DOOR : new LoginCode(LoginCode.FIELDS.empty());
    }

    @PostMapping(CODE)
    @Open(because = REASON)
    Answer enter(View view, HttpServletRequest request, HttpServletResponse response) {
        var account = steps.awaited(request, Step.CODE);
        if (account == null) {
            return DOOR;
        }
        return view.form(LoginCode.FIELDS)
                .submit(
                        form -> form.text("code", 40),
                        code -> {
                            var entered = steps.enter(account, code, request, response);
                            var onward = Redirect.to(entered.onward());
                            return entered.codesLeft() == null
                                    ? onward
                                    : onward.warning("people.factor.recoveryUsed", entered.codesLeft());
                        },
                        LoginCode::new);
    }

    @GetMapping(ENROL)
    @Open(because = REASON)
    Answer askEnrolment(HttpServletRequest request) {
        var account = steps.awaited(request, Step.ENROL);
        var enrolment = account == null ? null : steps.enrolment(account);
        return enrolment == null ? DOOR : new LoginEnrol(enrolment, LoginEnrol.FIELDS.empty());
    }

    /// Answers the page itself, not a redirect: the recovery codes are shown once and are kept nowhere.
    @PostMapping(ENROL)
    @Open(because = REASON)
    Answer enrol(View view, HttpServletRequest request, HttpServletResponse response) {
        var account = steps.awaited(request, Step.ENROL);
        var enrolment = account == null ? null : steps.enrolment(account);
        if (account == null || enrolment == null) {
            return DOOR;
        }
        return view.form(LoginEnrol.FIELDS)
                .submit(
                        form -> form.text("code", 40),
                        code -> {
                            var enrolled = steps.enrol(account, code, request, response);
                            return new RecoveryCodes(enrolled.codes(), enrolled.onward());
                        },
                        again -> new LoginEnrol(enrolment, again));
    }
}
