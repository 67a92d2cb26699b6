package dk.digit.portfolio.roadmap;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.chart.Tone;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Slot: bars that a part of the portfolio puts on the roadmap below an activity, such as its waves. Each
/// question is answered in a fixed number of queries, however many activities are asked about.
public interface RoadmapItems {

    /// Place among the parts, smallest first.
    int order();

    /// The activities that concern a municipality in a span of time, as far as this part knew on a day.
    Set<ActivityId> concerning(MunicipalityCode municipality, Period span, LocalDate day);

    /// What to draw below activities in a span of time.
    ///
    /// @param municipality only what concerns it, or null for all
    /// @param detailed whether the reader asked for more than the main things
    List<Item> items(
            Collection<ActivityId> activities,
            Period span,
            @Nullable MunicipalityCode municipality,
            boolean detailed,
            View view);

    /// @param name in the reader's language: "Bølge 1: Lejre, Køge"
    /// @param look the word for the kind of bar, and its tone: equal words share one entry of the legend
    /// @param last the last day, or null when it goes on
    /// @param certain whether its days are known
    record Item(
            ActivityId activity,
            String name,
            String look,
            Tone tone,
            LocalDate from,
            @Nullable LocalDate last,
            boolean certain) {}
}
