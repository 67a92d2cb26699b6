package dk.digit.people.notices;

import org.jspecify.annotations.Nullable;

/// Where a letter stands.
public enum MailState {
    WAITING(null),
    /// A process has taken it and may be handing it over.
    SENDING("info"),
    SENT("success"),
    /// Not sent, and will not be: it says why.
    DROPPED("plain"),
    /// The process or the connection ended when it was complete but not yet answered for. It has most likely
    /// arrived, so it is not sent again unless somebody asks.
    UNCERTAIN("warning"),
    /// Refused for good, or tried too often.
    FAILED("error");

    private final @Nullable String badge;

    MailState(@Nullable String badge) {
        this.badge = badge;
    }

    public @Nullable String badge() {
        return badge;
    }
}
