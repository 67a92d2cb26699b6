package dk.digit.portfolio;

import dk.digit.platform.time.RoughDate;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Slot: what changed in the portfolio between two days, as far as one part of it goes. It tells of what
/// happened in the world, by its dates, not of when somebody typed it.
public interface PortfolioChanges {

    /// What happened after `since`, until and with `until`, in a fixed number of queries.
    ///
    /// @param activity only what happened to it, or null for the whole portfolio
    List<Change> between(LocalDate since, LocalDate until, @Nullable ActivityId activity, View view);

    /// @param on when, as well as it is known
    /// @param topic what kind of thing changed
    /// @param words what happened, in the reader's language: "Lejre gik i drift (bølge 2)"
    /// @param path where more of it stands, or null
    record Change(
            RoughDate on,
            ActivityId activity,
            Topic topic,
            String words,
            @Nullable String path) {

        public Change(LocalDate day, ActivityId activity, Topic topic, String words, @Nullable String path) {
            this(RoughDate.of(day), activity, topic, words, path);
        }

        public LocalDate day() {
            return on.day();
        }
    }

    /// The order in which changes of one activity are told.
    enum Topic {
        PHASE,
        GATE,
        DECISION,
        WAVE,
        MILESTONE,
        PLAN,
        PEOPLE,
        DOCUMENT,
        STATUS,
        RISK,
        RELATION
    }
}
