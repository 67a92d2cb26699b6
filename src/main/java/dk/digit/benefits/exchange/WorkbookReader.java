package dk.digit.benefits.exchange;

import static dk.digit.benefits.exchange.CaseField.*;

import dk.digit.benefits.cases.Side;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a case's workbook, in whatever order its rows and columns have come to stand. Sheets are known by their
/// numbers, columns by their headings in either language; what has no heading of ours is computed, or somebody's own,
/// and is passed over. The fields of an assumption may stand in any one of its rows.
final class WorkbookReader {

    /// The hidden sheet with the case as it was when the workbook was fetched.
    static final String BASE_SHEET = "DIGIT";

    private final CellWords words;
    private final Map<RowKey, Map<CaseField, String>> rows = new LinkedHashMap<>();
    private final Map<RowKey, Reading.Place> places = new HashMap<>();
    private final Set<CaseSheet> sheets = EnumSet.noneOf(CaseSheet.class);
    private final List<WorkbookTrouble> refused = new ArrayList<>();
    private final List<WorkbookTrouble> notes = new ArrayList<>();
    private @Nullable CaseRows base;
    private @Nullable String activity;

    private WorkbookReader(Places places) {
        this.words = new CellWords(places);
    }

    static Reading read(Grid grid, Places places) {
        var reader = new WorkbookReader(places);
        reader.read(grid);
        return new Reading(
                new CaseRows(reader.rows),
                reader.places,
                reader.sheets,
                reader.base,
                reader.activity,
                reader.refused,
                reader.notes);
    }

    private void read(Grid grid) {
        for (Grid.Sheet sheet : grid.sheets()) {
            if (sheet.name().equals(BASE_SHEET)) {
                base(sheet);
            }
            CaseSheet.named(sheet.name()).ifPresent(ours -> {
                if (!sheets.add(ours)) {
                    refuse(ours, 0, null, Refusal.of("benefits.workbook.refused.sheetTwice", sheet.name()));
                } else if (sheet.cut()) {
                    refuse(ours, 0, null, Refusal.of("benefits.workbook.refused.tooManyRows", GridReader.MOST_ROWS));
                } else if (ours == CaseSheet.MASTER) {
                    master(sheet);
                } else {
                    table(ours, sheet);
                }
            });
        }
        if (sheets.isEmpty()) {
            refused.add(WorkbookTrouble.whole(Refusal.of("benefits.workbook.refused.noSheet")));
        }
        names();
        values();
    }

    private void base(Grid.Sheet sheet) {
        var packed = new StringBuilder();
        sheet.rows().forEach(row -> packed.append(row.cell(0).text()));
        base = CaseRows.unpacked(packed.toString()).orElse(null);
    }

    // ---- the sheet of pairs

    private void master(Grid.Sheet sheet) {
        var fields = new EnumMap<CaseField, String>(CaseField.class);
        for (Grid.Row row : sheet.rows()) {
            var label = CellWords.plain(CellWords.text(row.cell(0)));
            if (headed(label, "benefits.workbook.activity")) {
                activity = CellWords.text(row.cell(1));
            }
            RowKind.CASE.fields().stream()
                    .filter(field -> headed(label, field.label()))
                    .findFirst()
                    .ifPresent(field -> {
                        var value = cell(CaseSheet.MASTER, row, field, row.cell(1), "");
                        if (value != null && fields.put(field, value) != null) {
                            refuse(
                                    CaseSheet.MASTER,
                                    row.number(),
                                    field,
                                    Refusal.of("benefits.workbook.refused.twice"));
                        }
                    });
        }
        rows.put(RowsOfCase.CASE, fields);
        places.put(RowsOfCase.CASE, new Reading.Place(CaseSheet.MASTER, 0));
        for (CaseField needed : List.of(PRICE_YEAR, FIRST_YEAR, YEARS)) {
            if (fields.getOrDefault(needed, "-").isEmpty()) {
                refuse(CaseSheet.MASTER, 0, needed, Refusal.of("platform.form.missing"));
            }
        }
    }

    private static boolean headed(String heading, String key) {
        return heading.equals(CellWords.plain(Texts.of(Lang.DA, key)))
                || heading.equals(CellWords.plain(Texts.of(Lang.EN, key)));
    }

    // ---- the sheets of rows

    private void table(CaseSheet sheet, Grid.Sheet told) {
        if (told.rows().isEmpty()) {
            refuse(sheet, 0, null, Refusal.of("benefits.workbook.refused.noHeadings"));
            return;
        }
        var head = told.rows().getFirst();
        var columns = columns(sheet, head);
        for (CaseField key : sheet.kind().keys()) {
            if (!columns.containsKey(key)) {
                refuse(sheet, head.number(), key, Refusal.of("benefits.workbook.refused.noColumn"));
                return;
            }
        }
        for (Grid.Row row : told.rows().subList(1, told.rows().size())) {
            if (columns.values().stream().anyMatch(column -> !row.cell(column).isEmpty())) {
                row(sheet, row, columns);
            }
        }
    }

    private Map<CaseField, Integer> columns(CaseSheet sheet, Grid.Row head) {
        var columns = new EnumMap<CaseField, Integer>(CaseField.class);
        for (int i = 0; i < head.cells().size(); i++) {
            var heading = CellWords.plain(CellWords.text(head.cell(i)));
            int column = i;
            sheet.columns().stream()
                    .filter(field -> headed(heading, field.label()))
                    .findFirst()
                    .ifPresent(field -> columns.putIfAbsent(field, column));
        }
        sheet.columns().stream()
                .filter(field -> !columns.containsKey(field))
                .filter(field -> !sheet.kind().keys().contains(field))
                .forEach(field -> notes.add(new WorkbookTrouble(
                        sheet, head.number(), field, Refusal.of("benefits.workbook.note.columnMissing"))));
        return columns;
    }

    private void row(CaseSheet sheet, Grid.Row row, Map<CaseField, Integer> columns) {
        var fields = new EnumMap<CaseField, String>(CaseField.class);
        boolean whole = true;
        for (CaseField field : columns.keySet()) {
            boolean later = field.holds() == CaseField.Holds.DECIMAL && sheet.kind() == RowKind.ASSUMPTION;
            var value = later ? "" : cell(sheet, row, field, row.cell(columns.get(field)), "");
            whole &= value != null;
            if (value != null) {
                fields.put(field, value);
            }
        }
        for (CaseField key : sheet.kind().keys()) {
            if (whole && fields.getOrDefault(key, "").isEmpty()) {
                refuse(sheet, row.number(), key, Refusal.of("platform.form.missing"));
                whole = false;
            }
        }
        if (!whole) {
            return;
        }
        switch (sheet.kind()) {
            case ASSUMPTION -> assumption(sheet, row, fields, columns);
            case CORRELATION -> {
                var key = RowsOfCase.pair(fields.getOrDefault(ONE, ""), fields.getOrDefault(OTHER, ""));
                needed(sheet, row, fields, COEFFICIENT);
                put(sheet, row, key, fields);
            }
            case OPTION -> {
                needed(sheet, row, fields, KIND);
                needed(sheet, row, fields, NAME_DA);
                put(sheet, row, RowKey.of(RowKind.OPTION, fields.getOrDefault(CODE, "")), fields);
            }
            case LINE -> line(sheet, row, fields);
            case CASE, VALUE -> throw new IllegalArgumentException(sheet.name());
        }
    }

    private void line(CaseSheet sheet, Grid.Row row, Map<CaseField, String> fields) {
        var nature = Told.nature(fields.getOrDefault(NATURE, ""));
        if (nature != null && (nature.side() == Side.COST) != (sheet == CaseSheet.COSTS)) {
            refuse(sheet, row.number(), NATURE, Refusal.of("benefits.workbook.refused.otherSide", nature));
        }
        for (CaseField field : List.of(NAME_DA, NATURE, RECURRING, LINE_FORMULA, LINE_UNIT, SHARING, STARTS)) {
            needed(sheet, row, fields, field);
        }
        fields.computeIfPresent(OFFSET, (field, months) -> months.isEmpty() ? "0" : months);
        put(
                sheet,
                row,
                RowKey.of(RowKind.LINE, fields.getOrDefault(OPTION_CODE, ""), fields.getOrDefault(CODE, "")),
                fields);
    }

    private void needed(CaseSheet sheet, Grid.Row row, Map<CaseField, String> fields, CaseField field) {
        if (fields.containsKey(field)
                && Objects.requireNonNull(fields.get(field)).isEmpty()) {
            refuse(sheet, row.number(), field, Refusal.of("platform.form.missing"));
        }
    }

    private void put(CaseSheet sheet, Grid.Row row, RowKey key, Map<CaseField, String> fields) {
        fields.keySet().retainAll(key.kind().fields());
        if (rows.putIfAbsent(key, fields) != null) {
            refuse(sheet, row.number(), null, Refusal.of("benefits.workbook.refused.twice"));
        } else {
            places.put(key, new Reading.Place(sheet, row.number()));
        }
    }

    // ---- assumptions: some rows to one of them

    private final List<ValueRow> values = new ArrayList<>();

    private record ValueRow(CaseSheet sheet, Grid.Row row, RowKey key, Map<CaseField, Integer> columns) {}

    private void assumption(
            CaseSheet sheet, Grid.Row row, Map<CaseField, String> fields, Map<CaseField, Integer> columns) {
        var code = fields.getOrDefault(CODE, "");
        var key = RowKey.of(RowKind.ASSUMPTION, code);
        var known = rows.computeIfAbsent(key, first -> {
            var all = new EnumMap<CaseField, String>(CaseField.class);
            all.put(SIDE, sheet == CaseSheet.BENEFIT_ASSUMPTIONS ? Side.BENEFIT.name() : Side.COST.name());
            places.put(key, new Reading.Place(sheet, row.number()));
            return all;
        });
        if (Objects.requireNonNull(places.get(key)).sheet() != sheet) {
            refuse(sheet, row.number(), CODE, Refusal.of("benefits.workbook.refused.bothSides"));
            return;
        }
        for (CaseField field : RowKind.ASSUMPTION.fields()) {
            var told = fields.get(field);
            if (told == null) {
                continue;
            }
            var before = known.getOrDefault(field, "");
            if (before.isEmpty()) {
                known.put(field, told);
            } else if (!told.isEmpty() && !told.equals(before)) {
                refuse(sheet, row.number(), field, Refusal.of("benefits.workbook.refused.unlike", code));
            }
        }
        if (!fields.getOrDefault(NAME_DA, "").isEmpty()) {
            places.put(key, new Reading.Place(sheet, row.number()));
        }
        values.add(new ValueRow(
                sheet,
                row,
                RowKey.of(
                        RowKind.VALUE,
                        code,
                        fields.getOrDefault(MUNICIPALITY, ""),
                        fields.getOrDefault(FROM, ""),
                        fields.getOrDefault(TO, "")),
                columns));
    }

    /// Numbers last: what twelve per cent are depends on the unit, which may stand in another row.
    private void values() {
        for (ValueRow value : values) {
            var fields = new EnumMap<CaseField, String>(CaseField.class);
            var unit = rows.getOrDefault(
                            RowKey.of(RowKind.ASSUMPTION, value.key().code()), Map.of())
                    .getOrDefault(UNIT, "");
            boolean whole = true;
            for (CaseField field : RowKind.VALUE.fields()) {
                var column = value.columns().get(field);
                if (column != null) {
                    var number =
                            cell(value.sheet(), value.row(), field, value.row().cell(column), unit);
                    whole &= number != null;
                    fields.put(field, Objects.requireNonNullElse(number, ""));
                }
            }
            boolean says = fields.values().stream().anyMatch(number -> !number.isEmpty());
            boolean forSome = value.key().parts().stream().skip(1).anyMatch(part -> !part.isEmpty());
            if (whole && (says || forSome) && complete(value, fields)) {
                put(value.sheet(), value.row(), value.key(), fields);
            }
        }
    }

    /// A likely value alone is all three.
    private boolean complete(ValueRow value, Map<CaseField, String> fields) {
        var likely = fields.getOrDefault(LIKELY, "-");
        var worst = fields.getOrDefault(PESSIMISTIC, "-");
        var best = fields.getOrDefault(OPTIMISTIC, "-");
        if (likely.isEmpty() || worst.isEmpty() != best.isEmpty()) {
            refuse(
                    value.sheet(),
                    value.row().number(),
                    likely.isEmpty() ? LIKELY : worst.isEmpty() ? PESSIMISTIC : OPTIMISTIC,
                    Refusal.of("platform.form.missing"));
            return false;
        }
        if (worst.isEmpty()) {
            fields.put(PESSIMISTIC, likely);
            fields.put(OPTIMISTIC, likely);
        } else if (!likely.equals("-") && !worst.equals("-") && !best.equals("-")) {
            var middle = new BigDecimal(likely);
            var one = new BigDecimal(worst);
            var other = new BigDecimal(best);
            if (middle.compareTo(one.min(other)) < 0 || middle.compareTo(one.max(other)) > 0) {
                refuse(value.sheet(), value.row().number(), LIKELY, Refusal.of("benefits.workbook.refused.notBetween"));
                return false;
            }
        }
        var from = value.key().parts().get(2);
        var to = value.key().parts().get(3);
        if (!from.isEmpty() && !to.isEmpty() && Integer.parseInt(from) > Integer.parseInt(to)) {
            refuse(value.sheet(), value.row().number(), TO, Refusal.of("benefits.workbook.refused.backwards"));
            return false;
        }
        return true;
    }

    /// An assumption without a name has lost the row that it stood in.
    private void names() {
        rows.forEach((key, fields) -> {
            var place = places.get(key);
            if (key.kind() == RowKind.ASSUMPTION && place != null) {
                for (CaseField field : List.of(NAME_DA, SPREAD)) {
                    if (fields.containsKey(field)
                            && fields.getOrDefault(field, "").isEmpty()) {
                        refuse(
                                place.sheet(),
                                place.row(),
                                field,
                                Refusal.of("benefits.workbook.refused.noName", key.code()));
                    }
                }
            }
        });
    }

    private @Nullable String cell(CaseSheet sheet, Grid.Row row, CaseField field, GridCell cell, String unit) {
        try {
            return words.read(field, cell, unit);
        } catch (RefusedException e) {
            e.refusals().forEach(reason -> refuse(sheet, row.number(), field, reason));
            return null;
        }
    }

    private void refuse(@Nullable CaseSheet sheet, int row, @Nullable CaseField field, Refusal reason) {
        refused.add(new WorkbookTrouble(sheet, row, field, reason));
    }
}
