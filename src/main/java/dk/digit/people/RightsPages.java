package dk.digit.people;

import dk.digit.platform.access.Requires;
import dk.digit.platform.access.Rights;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class RightsPages {

    private final Accounts accounts;
    private final Rights rights;
    private final RecordNames names;

    RightsPages(Accounts accounts, Rights rights, RecordNames names) {
        this.names = names;
        this.accounts = accounts;
        this.rights = rights;
    }

    @GetMapping("/people/rights")
    @Requires(PeopleRules.OWN_ACCOUNT)
    Answer mine(View view) {
        return page(view.actor().username(), true);
    }

    @GetMapping("/people/accounts/{username}/rights")
    @Requires(PeopleRules.SEE_ACCOUNTS)
    Answer of(@PathVariable String username) {
        return page(username, false);
    }

    private RightsPage page(String username, boolean own) {
        var account = accounts.find(username);
        if (account == null) {
            throw new NotFoundException("account");
        }
        return RightsPage.of(account, own, accounts.ended(username), rights, names);
    }
}
