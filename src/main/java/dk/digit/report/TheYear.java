package dk.digit.report;

import dk.digit.platform.chart.Timeline;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened in the association: assemblies, decisions, events.
///
/// @param standing the day at which the decisions' states are told
/// @param outstanding what was decided by the end of the year, in whatever year, and not begun or late by then
/// @param others decisions that were made outside the general assemblies
record TheYear(
        int year,
        LocalDate standing,
        Words words,
        List<Assembly> assemblies,
        List<Decision> others,
        List<Outstanding> outstanding,
        List<Event> events)
        implements Section {

    TheYear {
        assemblies = List.copyOf(assemblies);
        others = List.copyOf(others);
        outstanding = List.copyOf(outstanding);
        events = List.copyOf(events);
    }

    record Assembly(String id, Moment on, String kind, List<Decision> decisions, String path) {
        Assembly {
            decisions = List.copyOf(decisions);
        }
    }

    /// @param by the body that decided
    /// @param note why the state is as it is, or empty
    record Decision(
            String id,
            Moment on,
            String by,
            String text,
            @Nullable String proposedBy,
            @Nullable Moment due,
            String state,
            String note,
            String path) {}

    /// @param days since it was decided
    /// @param note what it waits for, or empty
    record Outstanding(
            String id,
            Moment on,
            int days,
            String text,
            @Nullable Moment due,
            String state,
            String note,
            String path) {}

    record Event(Moment from, @Nullable Moment until, String name, String about, String path) {}

    @Override
    public String anchor() {
        return "the-year";
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "report.theYear.title");
    }

    boolean hasTimeline() {
        return !assemblies.isEmpty() || !events.isEmpty();
    }

    Timeline timeline(Lang lang) {
        return Timelines.of(this, lang);
    }
}
