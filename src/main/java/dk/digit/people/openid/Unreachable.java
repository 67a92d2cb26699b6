package dk.digit.people.openid;

import dk.digit.platform.text.Refusal;
import java.net.URI;

/// A provider did not answer, or with something that is no answer.
final class Unreachable extends RuntimeException {

    enum Reason {
        UNKNOWN_HOST,
        NO_CONNECTION,
        TIMEOUT,
        CERTIFICATE,
        BROKEN_OFF,
        REDIRECTED,
        STATUS,
        NOT_JSON,
        /// It calls itself something else than the administrator wrote.
        OTHER_ISSUER,
        /// Its description lacks something that log-in needs.
        INCOMPLETE,
        /// Its description has something that is against the standard.
        UNREADABLE
    }

    private final transient Refusal why;

    /// @param detail what was met: a status, a name
    Unreachable(URI address, Reason reason, String... detail) {
        super(reason + " " + address + " " + String.join(" ", detail));
        this.why = detail.length == 0
                ? Refusal.of("people.openid.trouble." + reason, address)
                : Refusal.of("people.openid.trouble." + reason, address, detail[0]);
    }

    /// In words.
    Refusal why() {
        return why;
    }
}
