package dk.digit.platform.chart;

import java.util.List;
import java.util.Set;

/// What a chart shows, as a table.
///
/// @param headers one per column; the first column names the row
/// @param rows cells as printed, as many as there are headers
/// @param numeric the columns (from 0) that are numbers, to be set flush right
public record ChartTable(String caption, List<String> headers, List<List<String>> rows, Set<Integer> numeric) {

    public ChartTable {
        headers = List.copyOf(headers);
        rows = rows.stream().map(List::copyOf).toList();
        numeric = Set.copyOf(numeric);
        for (var row : rows) {
            if (row.size() != headers.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells under " + headers.size());
            }
        }
    }

    public ChartTable(String caption, List<String> headers, List<List<String>> rows) {
        this(caption, headers, rows, Set.of());
    }

    public boolean isNumeric(int column) {
        return numeric.contains(column);
    }
}
