package dk.digit.portfolio.status;

import dk.digit.platform.text.Texts;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.StatusField;
import dk.digit.portfolio.StatusLight;
import dk.digit.portfolio.StatusMeasure;
import dk.digit.portfolio.StatusMeasure.Measured;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Every field measured, by whoever measures it first. What nobody measures is unknown, and says so.
@Component
class Measures {

    private final Map<StatusField, StatusMeasure> measures = new EnumMap<>(StatusField.class);

    Measures(List<StatusMeasure> all) {
        all.stream()
                .sorted(Comparator.comparingInt(StatusMeasure::order))
                .forEach(measure -> measures.putIfAbsent(measure.field(), measure));
    }

    /// All fields of each activity on a day.
    Map<ActivityId, Map<StatusField, Measured>> of(Set<ActivityId> activities, LocalDate day) {
        var all = new LinkedHashMap<ActivityId, Map<StatusField, Measured>>();
        activities.forEach(activity -> all.put(activity, nothing("portfolio.status.notMeasured")));
        measures.forEach((field, measure) -> measure.measure(activities, day)
                .forEach((activity, measured) -> all.computeIfPresent(activity, (id, fields) -> {
                    fields.put(field, measured);
                    return fields;
                })));
        return all;
    }

    /// All fields of what a series is about. One municipality's part is not measured apart.
    Map<StatusField, Measured> of(Series series, LocalDate day) {
        return series.isOfWhole()
                ? of(Set.of(series.activity()), day).getOrDefault(series.activity(), Map.of())
                : nothing("portfolio.status.notMeasuredApart");
    }

    private static Map<StatusField, Measured> nothing(String key) {
        var fields = new EnumMap<StatusField, Measured>(StatusField.class);
        for (StatusField field : StatusField.values()) {
            fields.put(field, Measured.of(StatusLight.UNKNOWN, Texts.both(key)));
        }
        return fields;
    }
}
