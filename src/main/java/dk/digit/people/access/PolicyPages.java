package dk.digit.people.access;

import dk.digit.people.PeopleRules;
import dk.digit.people.limits.AccessPolicies;
import dk.digit.people.limits.RequestLimits;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.StaleException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class PolicyPages {

    private final AccessPolicies policies;
    private final RequestLimits limits;
    private final Overtaken overtaken;

    PolicyPages(AccessPolicies policies, RequestLimits limits, Overtaken overtaken) {
        this.policies = policies;
        this.limits = limits;
        this.overtaken = overtaken;
    }

    @GetMapping(PolicyEdit.PATH)
    @Requires(PeopleRules.SEE_ACCESS)
    Answer policy() {
        return new PolicyEdit(PolicyEdit.filled(policies.settled()));
    }

    @PostMapping(PolicyEdit.PATH)
    @Requires(PeopleRules.MANAGE_ACCESS)
    Answer settle(View view) {
        var form = view.form(PolicyEdit.FIELDS);
        return form.submit(
                PolicyEdit::read,
                policy -> {
                    if (!policies.settle(policy, form.openedVersion())) {
                        throw changedMeanwhile();
                    }
                    limits.forget();
                    return Redirect.to(PolicyEdit.PATH).saying("people.policy.settled");
                },
                PolicyEdit::new);
    }

    private StaleException changedMeanwhile() {
        var now = policies.settled();
        return overtaken.byMany(
                "platform", "setting", AccessPolicies.KEY, PolicyEdit.values(now.policy()), now.version());
    }
}
