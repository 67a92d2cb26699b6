package dk.digit.portfolio;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;

/// A moment in an activity's life that people wait for or look back to.
///
/// @param done whether it has been reported as reached
/// @param version counts its changes
public record Milestone(
        long id, ActivityId activity, MilestoneKind kind, RoughDate due, Bilingual text, boolean done, int version) {

    public enum Progress {
        REACHED,
        AHEAD,
        /// Its day has passed and nobody has reported it.
        LATE
    }

    public Progress on(LocalDate day) {
        if (due.day().isAfter(day)) {
            return Progress.AHEAD;
        }
        if (done) {
            return Progress.REACHED;
        }
        return due.last().isBefore(day) ? Progress.LATE : Progress.AHEAD;
    }
}
