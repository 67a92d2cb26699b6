package dk.digit.platform.duty;

import dk.digit.platform.chart.Symbol;
import dk.digit.platform.chart.Tone;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;

/// Slot: what a room has to show in the circle of a year, one bean for each kind of thing.
public interface AnnualEntries {

    /// In the address, when the reader chooses kinds.
    String kind();

    /// The message with the kind's name.
    String wordsKey();

    /// The right that it takes to read it.
    String right();

    Tone tone();

    Symbol symbol();

    /// What touches the period, as far as whoever asks may see it. One query.
    List<Entry> during(Period period);

    /// @param last the last day; the same as `from` for a single day
    record Entry(LocalDate from, LocalDate last, Bilingual words, String path) {}
}
