package dk.digit.people;

import dk.digit.platform.access.Requires;
import dk.digit.platform.access.Role;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Confirm;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class AccountPages {

    private static final String LIST = "/people/accounts";

    private final AccountList.Query list;
    private final AccountAdministration administration;

    AccountPages(AccountList.Query list, AccountAdministration administration) {
        this.list = list;
        this.administration = administration;
    }

    @GetMapping(LIST)
    @Requires(PeopleRules.SEE_ACCOUNTS)
    Answer accounts(View view) {
        return list.answer(view);
    }

    @GetMapping(LIST + "/{username}")
    @Requires(PeopleRules.SEE_ACCOUNTS)
    Answer account(@PathVariable String username) {
        return administration.page(username, AccountPage.PASSWORD.empty());
    }

    @GetMapping(LIST + "/new")
    @Requires(PeopleRules.MANAGE_ACCOUNTS)
    Answer blank(View view) {
        return new AccountNew(AccountNew.FIELDS.empty(), administration.municipalities(view.today()));
    }

    record NewAccount(
            String username,
            String password,
            String name,
            Set<Role> roles,
            @Nullable String municipality) {}

    @PostMapping(LIST + "/new")
    @Requires(PeopleRules.MANAGE_ACCOUNTS)
    Answer create(View view) {
        return view.form(AccountNew.FIELDS)
                .submit(
                        form -> {
                            var roles = EnumSet.noneOf(Role.class);
                            for (Role role : Role.values()) {
                                if (form.has("roles", role.name())) {
                                    roles.add(role);
                                }
                            }
                            if (roles.isEmpty()) {
                                form.refuse("roles", "people.refusal.noRole");
                            }
                            return new NewAccount(
                                    form.text("username", 63),
                                    form.value("password"),
                                    form.text("displayName", 120),
                                    roles,
                                    form.optionalText("municipality", 4));
                        },
                        wanted -> {
                            administration.create(wanted, view.lang());
                            return Redirect.to(LIST + "/" + wanted.username())
                                    .saying("people.accounts.created", wanted.username());
                        },
                        again -> new AccountNew(again, administration.municipalities(view.today())));
    }

    @GetMapping(LIST + "/{username}/lock")
    @Requires(PeopleRules.MANAGE_ACCOUNTS)
    Answer askLock(View view, @PathVariable String username) {
        return new Confirm(
                view.t("people.account.lockQuestion", username),
                List.of(view.t("people.account.lockConsequence"), view.t("people.account.lockTokens")),
                true,
                LIST + "/" + username + "/lock",
                Map.of(),
                "people.account.lock",
                LIST + "/" + username);
    }

    @PostMapping(LIST + "/{username}/lock")
    @Requires(PeopleRules.MANAGE_ACCOUNTS)
    Answer lock(View view, @PathVariable String username) {
        administration.lock(username, view.actor().username());
        return Redirect.to(LIST + "/" + username).saying("people.account.locked", username);
    }

    @GetMapping(LIST + "/{username}/unlock")
    @Requires(PeopleRules.MANAGE_ACCOUNTS)
    Answer askUnlock(View view, @PathVariable String username) {
        return new Confirm(
                view.t("people.account.unlockQuestion", username),
                List.of(view.t("people.account.unlockConsequence")),
                true,
                LIST + "/" + username + "/unlock",
                Map.of(),
                "people.account.unlock",
                LIST + "/" + username);
    }

    @PostMapping(LIST + "/{username}/unlock")
    @Requires(PeopleRules.MANAGE_ACCOUNTS)
    Answer unlock(@PathVariable String username) {
        administration.unlock(username);
        return Redirect.to(LIST + "/" + username).saying("people.account.unlocked", username);
    }

    @PostMapping(LIST + "/{username}/password")
    @Requires(PeopleRules.MANAGE_ACCOUNTS)
    Answer reset(View view, @PathVariable String username) {
        return view.form(AccountPage.PASSWORD)
                .submit(
                        form -> form.value("password"),
                        password -> {
                            administration.reset(username, password);
                            return Redirect.to(LIST + "/" + username).saying("people.account.passwordSet");
                        },
                        again -> administration.page(username, again));
    }
}
