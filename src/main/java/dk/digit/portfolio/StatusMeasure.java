package dk.digit.portfolio;

import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Slot: computes the light of one field of status reports from what is known on a day.
public interface StatusMeasure {

    StatusField field();

    /// Of several measures of one field the one with the smallest place counts.
    default int order() {
        return 100;
    }

    /// The light of each activity on a day, in a fixed number of queries. An activity that is left out has not
    /// been measured.
    Map<ActivityId, Measured> measure(Set<ActivityId> activities, LocalDate day);

    /// @param words why the light is what it is, as one whole sentence
    /// @param figures what the light was computed from, to be kept with a published report
    record Measured(StatusLight light, Bilingual words, List<FrozenTable> figures) {
        public Measured {
            figures = List.copyOf(figures);
        }

        public static Measured of(StatusLight light, Bilingual words) {
            return new Measured(light, words, List.of());
        }
    }
}
