package dk.digit.platform.duty;

import java.time.LocalDate;
import java.util.Map;

/// Slot: something that happens once a year, from whose day others are counted: "first Tuesday after the
/// ordinary assembly".
public interface Occasion {

    /// Its name in the database: `<room>.<noun>`; stays the same across versions.
    String key();

    /// The message with its name, as it stands in a sentence: "den ordinære generalforsamling".
    String wordsKey();

    /// Its day in each of the years, known or expected. One or two queries, however many years.
    Map<Integer, Happening> in(int firstYear, int lastYear);

    /// @param expected true while nobody has set the day
    record Happening(LocalDate day, boolean expected) {}
}
