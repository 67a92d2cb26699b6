package dk.digit.platform.check;

import java.util.List;

/// Slot: a question that a room asks of its own data, all in set-based SQL.
public interface Check {

    /// `<room>.<what>`; its sentence is the message of that key under `.check.`: `finance.check.numbers`.
    String name();

    /// What is wrong now; empty when nothing is.
    List<Finding> run();
}
