package dk.digit.people.access;

import dk.digit.people.People;
import dk.digit.people.PeopleRules;
import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Confirm;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Somebody has lost the telephone and the recovery codes.
@Controller
class FactorResetPages {

    private static final String ACCOUNT = "/people/accounts/";
    private static final String PATH = ACCOUNT + "{username}/factor/reset";

    private final People people;

    FactorResetPages(People people) {
        this.people = people;
    }

    @GetMapping(PATH)
    @Requires(PeopleRules.MANAGE_ACCOUNTS)
    Answer ask(View view, @PathVariable String username) {
        return new Confirm(
                view.t("people.factor.resetQuestion", username),
                List.of(view.t("people.factor.resetConsequence"), view.t("people.factor.resetFirst")),
                false,
                ACCOUNT + username + "/factor/reset",
                Map.of(),
                "people.factor.reset",
                ACCOUNT + username);
    }

    @PostMapping(PATH)
    @Requires(PeopleRules.MANAGE_ACCOUNTS)
    Answer reset(@PathVariable String username) {
        people.resetFactor(username);
        return Redirect.to(ACCOUNT + username).saying("people.factor.resetDone", username);
    }
}
