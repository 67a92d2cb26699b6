package dk.digit.people.notices;

import dk.digit.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// Where the link in a mail about an address leads: a button, because following a link changes nothing.
///
/// @param email null when the link does not hold (any more)
public record AddressConfirmation(@Nullable String email, String token) implements Page {

    @Override
    public String titleKey() {
        return "people.address.confirm";
    }
}
