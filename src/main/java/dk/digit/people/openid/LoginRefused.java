package dk.digit.people.openid;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// Why a provider's word was not enough, and what can be done.
///
/// @param provider its name, where there is one
/// @param retry where to try again
/// @param logout where to be logged out at the provider, to come back as somebody else
public record LoginRefused(
        Refusal why,
        @Nullable String provider,
        @Nullable String retry,
        @Nullable String logout) implements Page {

    public String reason(Lang lang) {
        return why.text(lang);
    }

    @Override
    public String titleKey() {
        return "people.openid.refusedTitle";
    }

    @Override
    public int status() {
        return 403;
    }
}
