package dk.digit.finance.imports;

import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What an import did, as it is kept with its job: refusals in the words of both languages.
public record ImportResult(
        boolean dryRun, long read, long created, long unchanged, long refusedRows, List<RefusedRow> refused) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// @param row null when the whole file is meant
    public record RefusedRow(@Nullable Long row, Bilingual reason) {}

    static ImportResult of(Outcome outcome) {
        return new ImportResult(
                outcome.dryRun(),
                outcome.read(),
                outcome.created(),
                outcome.unchanged(),
                outcome.refusedRows(),
                outcome.refused().stream()
                        .map(refusal -> new RefusedRow(
                                refusal.row(),
                                new Bilingual(
                                        refusal.reason().text(Lang.DA),
                                        refusal.reason().text(Lang.EN))))
                        .toList());
    }

    static ImportResult read(String json) {
        return JSON.readValue(json, ImportResult.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    public boolean accepted() {
        return refused.isEmpty();
    }
}
