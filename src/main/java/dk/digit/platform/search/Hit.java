package dk.digit.platform.search;

import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A record that was found, without its text.
///
/// @param title as the room writes it
/// @param municipalities codes of those that the record is about
/// @param day what it is dated by; null for what is always of today
public record Hit(
        long id,
        String kind,
        Bilingual title,
        List<String> municipalities,
        @Nullable LocalDate day) {

    public Hit {
        municipalities = List.copyOf(municipalities);
    }

    public @Nullable Integer year() {
        return day == null ? null : day.getYear();
    }
}
