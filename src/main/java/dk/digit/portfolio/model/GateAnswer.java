package dk.digit.portfolio.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was answered to a question of a gate.
///
/// @param remark needed with everything but a plain yes
public record GateAnswer(int place, Answer answer, @Nullable String remark, Instant at, String by) {

    public enum Answer {
        YES,
        PARTLY,
        NO,
        NOT_RELEVANT
    }

    /// An answer as somebody gives it.
    public record Given(int place, Answer answer, @Nullable String remark) {}
}
