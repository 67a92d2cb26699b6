package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What an assumption is worth, as a form asks for it: three numbers for all, and a table with a row for each
/// municipality or span of years that differs. Rows without numbers are left out.
final class ValueRows {

    static final List<String> COLUMNS =
            List.of("rowMunicipality", "rowFrom", "rowTo", "rowPessimistic", "rowLikely", "rowOptimistic");

    /// Empty rows at the end of the table, to be filled for all, or for a municipality's further years.
    private static final int SPARE = 3;

    private static final int MOST = 500;

    private ValueRows() {}

    static Fields added(Fields fields) {
        return fields.and("likely", "benefits.case.likely", "benefits.case.likelyHint")
                .and("pessimistic", "benefits.case.pessimistic", "benefits.case.pessimisticHint")
                .and("optimistic", "benefits.case.optimistic", "benefits.case.optimisticHint")
                .and("rowMunicipality", "benefits.case.municipality")
                .and("rowFrom", "benefits.case.rowFrom")
                .and("rowTo", "benefits.case.rowTo")
                .and("rowPessimistic", "benefits.case.pessimistic")
                .and("rowLikely", "benefits.case.likely")
                .and("rowOptimistic", "benefits.case.optimistic");
    }

    /// @param municipalities those of the case: each gets a row
    static void fill(
            Map<String, List<String>> values, List<AssumptionValue> known, List<MunicipalityCode> municipalities) {
        var rows = new LinkedHashMap<String, List<String>>();
        COLUMNS.forEach(column -> rows.put(column, new ArrayList<>()));
        for (String point : List.of("pessimistic", "likely", "optimistic")) {
            values.put(point, List.of(""));
        }
        var told = new HashSet<MunicipalityCode>();
        for (AssumptionValue value : known) {
            if (value.municipality() == null && value.from() == null && value.to() == null) {
                values.put("pessimistic", List.of(TypedNumber.typed(value.pessimistic())));
                values.put("likely", List.of(TypedNumber.typed(value.likely())));
                values.put("optimistic", List.of(TypedNumber.typed(value.optimistic())));
            } else {
                add(
                        rows,
                        Objects.toString(value.municipality(), ""),
                        Objects.toString(value.from(), ""),
                        Objects.toString(value.to(), ""),
                        TypedNumber.typed(value.pessimistic()),
                        TypedNumber.typed(value.likely()),
                        TypedNumber.typed(value.optimistic()));
                told.add(Objects.requireNonNullElse(value.municipality(), NOBODY));
            }
        }
        municipalities.stream()
                .filter(code -> !told.contains(code))
                .forEach(code -> add(rows, code.value(), "", "", "", "", ""));
        IntStream.range(0, SPARE).forEach(spare -> add(rows, "", "", "", "", "", ""));
        values.putAll(rows);
    }

    private static final MunicipalityCode NOBODY = new MunicipalityCode("0000");

    private static void add(Map<String, List<String>> rows, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            Objects.requireNonNull(rows.get(COLUMNS.get(i))).add(cells[i]);
        }
    }

    /// How many rows the form shows.
    static int count(Form form) {
        return Math.min(
                MOST,
                COLUMNS.stream()
                        .mapToInt(column -> form.values(column).size())
                        .max()
                        .orElse(0));
    }

    static String cell(Form form, String column, int row) {
        var cells = form.values(column);
        return row < cells.size() ? cells.get(row) : "";
    }

    static List<AssumptionValue> read(Form form) {
        var values = new ArrayList<AssumptionValue>();
        var all = value(
                form,
                "likely",
                form.value("pessimistic"),
                form.value("likely"),
                form.value("optimistic"),
                new Span(null, null, null));
        if (all != null) {
            values.add(all);
        }
        for (int row = 0; row < count(form); row++) {
            var value = row(form, row);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private record Span(
            @Nullable MunicipalityCode municipality,
            @Nullable Integer from,
            @Nullable Integer to) {}

    private static @Nullable AssumptionValue row(Form form, int row) {
        int shown = row + 1;
        var pessimistic = cell(form, "rowPessimistic", row);
        var likely = cell(form, "rowLikely", row);
        var optimistic = cell(form, "rowOptimistic", row);
        if (pessimistic.isBlank() && likely.isBlank() && optimistic.isBlank()) {
            return null;
        }
        var code = cell(form, "rowMunicipality", row);
        var from = year(form, "rowFrom", row);
        var to = year(form, "rowTo", row);
        if (from != null && to != null && from > to) {
            form.refuse("rowFrom", "benefits.refused.yearsInRow", shown);
            return null;
        }
        var municipality = code.matches("\\d{4}") ? new MunicipalityCode(code) : null;
        if (municipality == null && from == null && to == null) {
            form.refuse("rowMunicipality", "benefits.refused.rowForAll", shown);
            return null;
        }
        return value(form, "rowLikely", pessimistic, likely, optimistic, new Span(municipality, from, to), shown);
    }

    private static @Nullable Integer year(Form form, String column, int row) {
        var text = cell(form, column, row).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("2[01]\\d\\d")) {
            form.refuse(column, "benefits.refused.notAYearInRow", row + 1, text);
            return null;
        }
        return Integer.valueOf(text);
    }

    /// @param which number of the row
    private static @Nullable AssumptionValue value(
            Form form, String field, String pessimistic, String likely, String optimistic, Span span, Object... which) {
        var middle = TypedNumber.optional(form, field, likely, which);
        var worst = TypedNumber.optional(form, field, pessimistic, which);
        var best = TypedNumber.optional(form, field, optimistic, which);
        if (middle == null) {
            if (likely.isBlank() && (worst != null || best != null)) {
                refuse(form, field, "benefits.refused.withoutLikely", "benefits.refused.withoutLikelyInRow", which);
            }
            return null;
        }
        return ordered(form, field, Objects.requireNonNullElse(worst, middle), middle, best, span, which);
    }

    private static @Nullable AssumptionValue ordered(
            Form form,
            String field,
            BigDecimal worst,
            BigDecimal middle,
            @Nullable BigDecimal given,
            Span span,
            Object... which) {
        var best = Objects.requireNonNullElse(given, middle);
        if (middle.compareTo(worst.min(best)) < 0 || middle.compareTo(worst.max(best)) > 0) {
            refuse(form, field, "benefits.refused.valueOrder", "benefits.refused.valueOrderInRow", which);
            return null;
        }
        return new AssumptionValue(span.municipality(), span.from(), span.to(), worst, middle, best);
    }

    /// @param which number of the row; none for the value for all
    private static void refuse(Form form, String field, String key, String inRow, Object... which) {
        form.refuse(field, which.length == 0 ? key : inRow, which);
    }
}
