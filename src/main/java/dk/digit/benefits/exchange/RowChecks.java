package dk.digit.benefits.exchange;

import static dk.digit.benefits.exchange.CaseField.*;

import dk.digit.platform.text.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether what a workbook changes hangs together: everything needed is there, and what a row names exists.
final class RowChecks {

    private static final Set<CaseField> NEEDED = Set.of(
            KIND,
            NAME_DA,
            SIDE,
            SPREAD,
            PESSIMISTIC,
            LIKELY,
            OPTIMISTIC,
            COEFFICIENT,
            NATURE,
            RECURRING,
            LINE_FORMULA,
            LINE_UNIT,
            SHARING,
            STARTS,
            PRICE_YEAR,
            FIRST_YEAR,
            YEARS);

    private static final Map<CaseField, CaseField> DANISH = Map.of(
            SUMMARY_EN, SUMMARY_DA,
            DESCRIPTION_EN, DESCRIPTION_DA,
            SOURCE_EN, SOURCE_DA,
            REMARK_EN, REMARK_DA,
            OWNER_MUNICIPALITY, OWNER_FUNCTION,
            OWNER_TITLE, OWNER_FUNCTION);

    private final Differences differences;
    private final CaseRows after;
    private final Reading reading;
    private final List<WorkbookTrouble> refused = new ArrayList<>();

    private RowChecks(Differences differences, Reading reading) {
        this.differences = differences;
        this.after = differences.after();
        this.reading = reading;
    }

    static List<WorkbookTrouble> of(Differences differences, Reading reading) {
        var checks = new RowChecks(differences, reading);
        differences.mine().stream()
                .filter(one -> one.act() != Difference.Act.REMOVED)
                .forEach(one -> checks.filled(one.key()));
        if (!differences.mine().isEmpty()) {
            checks.after.rows().keySet().forEach(checks::names);
        }
        return checks.refused;
    }

    private void filled(RowKey key) {
        for (CaseField field : key.kind().fields()) {
            if (NEEDED.contains(field) && after.value(key, field).isEmpty()) {
                refuse(key, field, Refusal.of("platform.form.missing"));
            }
            var danish = DANISH.get(field);
            if (danish != null
                    && !after.value(key, field).isEmpty()
                    && after.value(key, danish).isEmpty()) {
                refuse(key, danish, Refusal.of("platform.form.missing"));
            }
        }
    }

    private void names(RowKey key) {
        switch (key.kind()) {
            case CASE -> option(key, CHOSEN, after.value(key, CHOSEN));
            case VALUE -> exists(key, CODE, RowKey.of(RowKind.ASSUMPTION, key.code()));
            case CORRELATION -> {
                exists(key, ONE, RowKey.of(RowKind.ASSUMPTION, key.parts().get(0)));
                exists(key, OTHER, RowKey.of(RowKind.ASSUMPTION, key.parts().get(1)));
            }
            case LINE -> {
                option(key, OPTION_CODE, key.code());
                var obtains = after.value(key, OBTAINS);
                if (!obtains.isEmpty()) {
                    exists(key, OBTAINS, RowKey.of(RowKind.LINE, key.code(), obtains));
                }
            }
            case OPTION, ASSUMPTION -> {}
        }
    }

    private void option(RowKey key, CaseField field, String code) {
        if (!code.isEmpty()) {
            exists(key, field, RowKey.of(RowKind.OPTION, code));
        }
    }

    private void exists(RowKey key, CaseField field, RowKey other) {
        if (after.find(other) == null) {
            refuse(
                    key,
                    field,
                    Refusal.of(
                            "benefits.workbook.refused.unknown", other.parts().getLast()));
        }
    }

    private void refuse(RowKey key, CaseField field, Refusal reason) {
        var place = reading.places().get(key);
        refused.add(
                place == null
                        ? new WorkbookTrouble(RowsOfCase.sheet(key, after), 0, field, reason)
                        : new WorkbookTrouble(place.sheet(), place.row(), field, reason));
    }
}
