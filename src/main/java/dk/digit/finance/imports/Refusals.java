package dk.digit.finance.imports;

import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.text.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is refused in a file. All are counted, the first are kept: a file may be wrong in every row.
final class Refusals {

    private final List<Outcome.RowRefusal> first = new ArrayList<>();
    private long rows;

    void add(@Nullable Long row, Refusal reason) {
        add(new Outcome.RowRefusal(row, reason));
    }

    void add(Outcome.RowRefusal refusal) {
        rows++;
        if (first.size() < Outcome.SHOWN) {
            first.add(refusal);
        }
    }

    /// Counts refusals that need not be told one by one.
    void more(long count) {
        rows += count;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    Outcome outcome(boolean dryRun, long read) {
        first.sort(Comparator.comparing(refusal -> refusal.row() == null ? 0L : refusal.row()));
        return new Outcome(dryRun, read, 0, 0, 0, rows, first);
    }
}
