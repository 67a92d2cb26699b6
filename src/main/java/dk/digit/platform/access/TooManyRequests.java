package dk.digit.platform.access;

import java.time.Duration;

/// Somebody asks faster than the limit allows. The answer says when to come again.
public final class TooManyRequests extends RuntimeException {

    private final Duration wait;

    public TooManyRequests(Duration wait) {
        super("too many requests, wait " + wait);
        this.wait = wait;
    }

    /// How long to wait, in whole seconds, at least one.
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
