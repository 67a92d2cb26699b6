package dk.digit.platform.tabular;

import dk.digit.platform.text.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a file, as text the way a Dane would type it: an Excel number comes with a decimal comma,
/// an Excel date as `2023-06-02`.
///
/// @param number the row's number in the file, the header being 1 as in a spreadsheet
/// @param problem why the row can't be read, such as a formula in it
public record TableRow(
        long number, List<String> cells, @Nullable Refusal problem) {

    /// The cell of a column, stripped; empty where the row is shorter or the column is missing.
    public String cell(int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
    }

    boolean isBlank() {
        return problem == null && cells.stream().allMatch(String::isBlank);
    }
}
