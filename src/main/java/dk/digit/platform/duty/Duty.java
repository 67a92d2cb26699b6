package dk.digit.platform.duty;

import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that a fact asks somebody to do. It is over when the room no longer states it.
///
/// @param key of the fact within its room; the same as long as it is the same fact
/// @param words what to do, as one would say it: "Besæt pladsen som formand"
/// @param kind of the record that it is about, as the room's locator calls it
/// @param record the record's key
/// @param path where it is done
/// @param due the last day for it; moved to a working day by whoever keeps the task
/// @param audience the marks of the record that it is about, or null when every account sees it
public record Duty(
        String key,
        Bilingual words,
        String kind,
        String record,
        String path,
        Assignee assignee,
        LocalDate due,
        @Nullable List<String> audience) {

    public Duty {
        audience = audience == null ? null : List.copyOf(audience);
    }

    /// About a record that every account sees.
    public Duty(
            String key, Bilingual words, String kind, String record, String path, Assignee assignee, LocalDate due) {
        this(key, words, kind, record, path, assignee, due, null);
    }
}
