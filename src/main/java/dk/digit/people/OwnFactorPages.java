package dk.digit.people;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@ConditionalOnWebApplication
class OwnFactorPages {

    private final OwnFactors own;

    OwnFactorPages(OwnFactors own) {
        this.own = own;
    }

    @GetMapping(OwnFactor.PATH)
    @Requires(PeopleRules.OWN_ACCOUNT)
    Answer factor(View view) {
        return own.page(view.actor().username(), LoginEnrol.FIELDS.empty(), OwnFactor.CHANGE.empty());
    }

    @PostMapping(OwnFactor.PATH)
    @Requires(PeopleRules.OWN_ACCOUNT)
    Answer begin(View view) {
        own.begin(view.actor().username());
        return Redirect.to(OwnFactor.PATH);
    }

    /// Answers the page itself, not a redirect: the recovery codes are shown once and are kept nowhere.
    @PostMapping(OwnFactor.PATH + "/confirm")
    @Requires(PeopleRules.OWN_ACCOUNT)
    Answer confirm(View view, HttpServletRequest request) {
        var username = view.actor().username();
        return view.form(LoginEnrol.FIELDS)
                .submit(
                        OwnFactorPages::code,
                        code -> new RecoveryCodes(own.confirm(username, code, request), OwnFactor.PATH),
                        again -> own.page(username, again, OwnFactor.CHANGE.empty()));
    }

    @PostMapping(OwnFactor.PATH + "/codes")
    @Requires(PeopleRules.OWN_ACCOUNT)
    Answer newCodes(View view, HttpServletRequest request) {
        var username = view.actor().username();
        return view.form(OwnFactor.CHANGE)
                .submit(
                        OwnFactorPages::code,
                        code -> new RecoveryCodes(own.newCodes(username, code, request), OwnFactor.PATH),
                        again -> own.page(username, LoginEnrol.FIELDS.empty(), again));
    }

    @PostMapping(OwnFactor.PATH + "/remove")
    @Requires(PeopleRules.OWN_ACCOUNT)
    Answer remove(View view, HttpServletRequest request) {
        var username = view.actor().username();
        return view.form(OwnFactor.CHANGE)
                .submit(
                        OwnFactorPages::code,
                        code -> {
                            own.remove(username, code, request);
                            return Redirect.to(OwnFactor.PATH).saying("people.factor.removed");
                        },
                        again -> own.page(username, LoginEnrol.FIELDS.empty(), again));
    }

    private static String code(Form form) {
        return form.text("code", 40);
    }
}
