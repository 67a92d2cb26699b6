package dk.digit.people.notices;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where mail goes.
@Controller
class AddressPages {

    static final String CONFIRM = "/people/notices/address";

    private static final String ACCOUNT = "/people/accounts/{username}";

    private final Addresses addresses;

    AddressPages(Addresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping(CONFIRM)
    @Requires(NoticesRules.OWN_NOTICES)
    Answer confirmation(View view, @RequestParam(defaultValue = "") String token) {
        return new AddressConfirmation(addresses.waiting(view.actor().username(), token), token);
    }

    @PostMapping(CONFIRM)
    @Requires(NoticesRules.OWN_NOTICES)
    Answer confirm(View view, @RequestParam(defaultValue = "") String token) {
        return addresses.confirm(view.actor().username(), token)
                ? Redirect.to(PreferencePages.HERE).saying("people.address.confirmed")
                : new AddressConfirmation(null, token);
    }

    @GetMapping(ACCOUNT + "/address")
    @Requires(NoticesRules.SET_ADDRESSES)
    Answer address(@PathVariable String username) {
        var email = Objects.requireNonNullElse(addresses.of(username).email(), "");
        return new AddressPage(username, AddressPage.FIELDS.filled(Map.of("email", email)));
    }

    @PostMapping(ACCOUNT + "/address")
    @Requires(NoticesRules.SET_ADDRESSES)
    Answer set(View view, @PathVariable String username) {
        return view.form(AddressPage.FIELDS)
                .submit(
                        form -> new NewAddress(form.optionalText("email", AddressPage.LONGEST)),
                        wanted -> {
                            addresses.set(username, wanted.email());
                            return Redirect.to("/people/accounts/" + username).saying("people.address.set");
                        },
                        again -> new AddressPage(username, again));
    }

    record NewAddress(@Nullable String email) {}
}
