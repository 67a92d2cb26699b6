package dk.digit.people;

import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class OwnAccountPages {

    private static final String HERE = "/people/account";

    private final OwnAccounts own;

    OwnAccountPages(OwnAccounts own) {
        this.own = own;
    }

    @GetMapping(HERE)
    @Requires(PeopleRules.OWN_ACCOUNT)
    Answer account(View view) {
        return page(view, OwnAccount.PASSWORD.empty(), TokenForm.suggested(view), null);
    }

    @PostMapping(HERE + "/language")
    @Requires(PeopleRules.OWN_ACCOUNT)
    Answer language(View view) {
        var lang = Lang.of(view.param("language"));
        if (lang != null) {
            own.setLang(view.actor().username(), lang);
        }
        return Redirect.to(HERE).saying("people.account.languageSet");
    }

    record NewPassword(String current, String password) {}

    @PostMapping(HERE + "/password")
    @Requires(PeopleRules.OWN_ACCOUNT)
    Answer password(View view, HttpServletRequest request) {
        return view.form(OwnAccount.PASSWORD)
                .submit(
                        form -> {
                            if (!form.value("password").equals(form.value("again"))) {
                                form.refuse("again", "people.refusal.again");
                            }
                            return new NewPassword(form.value("current"), form.value("password"));
                        },
                        change -> {
                            own.changePassword(
                                    view.actor().username(),
                                    change.current(),
                                    change.password(),
                                    request.getSession().getId());
                            return Redirect.to(HERE).saying("people.account.passwordSet");
                        },
                        again -> page(view, again, TokenForm.suggested(view), null));
    }

    /// Answers the page itself, not a redirect: the token is shown once and is kept nowhere.
    @PostMapping(HERE + "/tokens")
    @Requires(PeopleRules.OWN_ACCOUNT)
    Answer token(View view) {
        return view.form(TokenForm.FIELDS)
                .submit(
                        TokenForm::read,
                        wanted -> page(
                                view,
                                OwnAccount.PASSWORD.empty(),
                                TokenForm.suggested(view),
                                own.createToken(view.actor().username(), wanted)),
                        again -> page(view, OwnAccount.PASSWORD.empty(), again, null));
    }

    @PostMapping(HERE + "/tokens/{id}/revoke")
    @Requires(PeopleRules.OWN_ACCOUNT)
    Answer revoke(View view, @PathVariable UUID id) {
        if (!own.revokeToken(view.actor().username(), id)) {
            throw new NotFoundException("account");
        }
        return Redirect.to(HERE).saying("people.token.revoked");
    }

    private OwnAccount page(View view, Form password, Form token, @Nullable String made) {
        return own.page(view.actor().username(), password, token, made);
    }
}
