package dk.digit.people.notices;

import java.time.Duration;

/// Which notices wait for a letter.
final class Pending {

    /// Older ones are no news: they stay on the page of whoever had no address until then.
    static final Duration NEWS = Duration.ofDays(30);

    /// In a statement in which `n` is the notice.
    static final String NOTICE = "n.mail_id is null and n.withdrawn_at is null and n.read_at is null";

    private Pending() {}
}
