package dk.digit.portfolio;

import dk.digit.platform.text.Bilingual;
import java.util.List;

/// A table of words and figures as they were on a day, to be kept unchanged.
///
/// @param rows each as long as `columns`; amounts and dates as people read them
public record FrozenTable(Bilingual title, List<Bilingual> columns, List<List<Bilingual>> rows) {

    public FrozenTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Bilingual> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells under " + columns.size() + " columns");
            }
        }
    }
}
