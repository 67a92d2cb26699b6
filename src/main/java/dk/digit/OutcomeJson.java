package dk.digit;

import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.text.Lang;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An import's outcome as `--format json` prints it.
record OutcomeJson(
        boolean dryRun,
        boolean accepted,
        long read,
        long created,
        long changed,
        long unchanged,
        long refused,
        List<Row> refusals) {

    record Row(@Nullable Long row, @Nullable String field, String reason) {}

    static OutcomeJson of(Outcome outcome, Lang lang) {
        return new OutcomeJson(
                outcome.dryRun(),
                outcome.accepted(),
                outcome.read(),
                outcome.created(),
                outcome.changed(),
                outcome.unchanged(),
                outcome.refusedRows(),
                outcome.refused().stream()
                        .map(refused -> new Row(
                                refused.row(),
                                refused.reason().field(),
                                refused.reason().text(lang)))
                        .toList());
    }
}
