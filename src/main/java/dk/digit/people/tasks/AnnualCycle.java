package dk.digit.people.tasks;

import dk.digit.platform.chart.YearCircle;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.list.Choice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A year of the association as a circle, and the same as a table.
///
/// @param years to choose from
/// @param kinds all there are
/// @param chosen those that are shown
public record AnnualCycle(
        int year, List<Integer> years, List<Choice> kinds, List<String> chosen, List<Row> rows, YearCircle circle)
        implements Page {

    static final String PATH = "/people/annual-cycle";

    /// @param kind in words
    /// @param look state in words, with its symbol and surface in the circle
    /// @param who has it; null for what is nobody's task
    /// @param expected true while its day is not set
    public record Row(
            LocalDate from,
            LocalDate last,
            String words,
            String path,
            String kind,
            YearCircle.Look look,
            @Nullable String who,
            boolean expected,
            boolean example) {

        /// What it is, without the record that it is about.
        String stem() {
            int end = words.indexOf(": ");
            return end < 0 ? words : words.substring(0, end);
        }

        public boolean isDay() {
            return from.equals(last);
        }
    }

    /// Of a row of the list, by its place.
    public static String anchor(int row) {
        return "row-" + row;
    }

    @Override
    public String titleKey() {
        return "people.cycle.title";
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public boolean shows(String kind) {
        return chosen.contains(kind);
    }
}
