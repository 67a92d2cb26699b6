package dk.digit.platform.tabular;

import dk.digit.platform.text.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an import did, or would do in a dry run. With one refused row nothing is changed.
///
/// @param refused the refusals in row order, at most [#SHOWN] of them
/// @param refusedRows how many rows were refused in all
public record Outcome(
        boolean dryRun,
        long read,
        long created,
        long changed,
        long unchanged,
        long refusedRows,
        List<RowRefusal> refused) {

    public static final int SHOWN = 1000;

    public Outcome {
        refused = List.copyOf(refused);
    }

    public boolean accepted() {
        return refusedRows == 0 && refused.isEmpty();
    }

    /// A file that was refused before its rows could be told apart.
    public static Outcome refusedWhole(boolean dryRun, Refusal reason) {
        return new Outcome(dryRun, 0, 0, 0, 0, 0, List.of(new RowRefusal(null, reason)));
    }

    /// @param row number of the row in the file, the header being 1; null when the whole file is meant
    public record RowRefusal(@Nullable Long row, Refusal reason) {}
}
