package dk.digit.people.notices;

import dk.digit.platform.text.Lang;
import org.jspecify.annotations.Nullable;

/// An account as a letter sees it.
///
/// @param email null without an address that is known to be the person's
record Recipient(
        String username, String name, @Nullable String email, Lang lang, boolean demonstration, boolean locked) {}
