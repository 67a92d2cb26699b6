package dk.digit.portfolio;

import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.List;

/// Slot: what threatens the portfolio most on a day, for reports about all of it.
public interface LargestRisks {

    /// The worst first, in a fixed number of queries.
    List<Risk> largest(LocalDate day, int most);

    /// @param words the risk and what is done about it, in one sentence
    /// @param score probability times consequence
    /// @param path where more of it stands
    record Risk(ActivityId activity, Bilingual words, int score, String path) {}
}
