package dk.digit.platform.jobs;

import java.time.Duration;

/// Work that comes back by itself, on whichever node has time and on one node at a time. A slot: Spring
/// collects them.
///
/// A node that is killed in the middle is noticed within a minute, and another begins from the start: what
/// was done already must not be done again, whatever was committed of it. When it is due by the calendar,
/// it asks the injected clock itself and does nothing on all other occasions.
public interface Recurring {

    /// Its name in the database, `<room>.<noun>`; stays the same across versions.
    String name();

    /// How long it rests after one run until the next; after a failed one, too.
    Duration pause();

    /// Does the work, as the system.
    void run() throws Exception;
}
