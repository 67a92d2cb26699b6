package dk.digit.people.tasks;

import java.util.Locale;

/// Whose kind of task it is, as readers know the rooms.
enum Room {
    PEOPLE,
    ASSOCIATION,
    MEETINGS,
    LANDSCAPE,
    PORTFOLIO,
    FINANCE,
    BENEFITS,
    PROCUREMENT,
    HARMONISATION,
    ARCHITECTURE,
    COMPLIANCE,
    PLANNING,
    REPORT;

    /// As the database has it.
    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Room of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
