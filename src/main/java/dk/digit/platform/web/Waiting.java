package dk.digit.platform.web;

import java.util.Optional;

/// Slot: something in a room that waits for a decision of whoever has a right. Each may ask the database once.
public interface Waiting {

    /// The right that the decision takes: who lacks it is not asked.
    String right();

    /// One line with how much waits and where; nothing when nothing does.
    Optional<HomeCard.Line> line(View view);
}
