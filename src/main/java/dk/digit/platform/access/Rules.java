package dk.digit.platform.access;

import java.util.List;

/// Slot: the rights that a room knows and the roles that have them. The sum of all rooms' rules is the
/// whole table; what is not in it nobody may.
public interface Rules {
    List<Rule> rules();
}
