package dk.digit.benefits.shared;

import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.tabular.Outcome.RowRefusal;
import dk.digit.platform.tabular.Table;
import dk.digit.platform.tabular.TableRow;
import dk.digit.platform.text.Refusal;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a table as Statistics Denmark's bank delivers it (FOLK1A): `OMRÅDE;KØN;ALDER;TID;INDHOLD`, areas by code or
/// name. Areas that are no municipality, and rows for one sex or age alone, are passed over.
final class FigureFile {

    private static final int MOST_ROWS = 200_000;
    private static final Pattern AREA = Pattern.compile("(\\d{3,4})\\b.*");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})[KQ]([1-4])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    /// The country, the regions, and Christiansø, which belongs to no municipality.
    private static final Pattern NO_MUNICIPALITY = Pattern.compile(
            "(?i)(0?000|0?08[1-5]|0?411)\\b.*|hele landet|all denmark|(region|landsdel) .*|christiansø");

    private static final Pattern TOTAL = Pattern.compile("(?i)tot|ialt|i alt|total|.* i alt|age, total");

    private final Map<String, MunicipalityCode> municipalities = new HashMap<>();
    private final List<FigureRow> rows = new ArrayList<>();
    private final List<RowRefusal> refused = new ArrayList<>();
    private final HashSet<String> seen = new HashSet<>();
    private long read;

    FigureFile(List<Municipality> all) {
        for (Municipality one : all) {
            municipalities.put(one.code().value(), one.code());
            municipalities.put(plain(one.name()), one.code());
        }
    }

    List<FigureRow> rows() {
        return rows;
    }

    List<RowRefusal> refused() {
        return refused;
    }

    long read() {
        return read;
    }

    void read(Table table) throws IOException {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < table.header().size(); i++) {
            columns.putIfAbsent(plain(table.header().get(i)), i);
        }
        for (String needed : List.of("område", "tid", "indhold")) {
            if (!columns.containsKey(needed)) {
                refused.add(
                        new RowRefusal(1L, Refusal.of("benefits.figures.noColumn", needed.toUpperCase(Locale.ROOT))));
            }
        }
        if (!refused.isEmpty()) {
            return;
        }
        for (var row = table.next(); row != null; row = table.next()) {
            read++;
            if (read > MOST_ROWS) {
                refuse(row, "indhold", "benefits.figures.tooManyRows");
                return;
            }
            if (row.problem() != null) {
                refused.add(new RowRefusal(row.number(), row.problem()));
            } else {
                read(row, columns);
            }
        }
    }

    private void read(TableRow row, Map<String, Integer> columns) {
        var area = cell(row, columns.get("område"));
        if (isPart(cell(row, columns.get("køn"))) || isPart(cell(row, columns.get("alder")))) {
            return;
        }
        var municipality = municipality(area);
        if (municipality == null) {
            if (!NO_MUNICIPALITY.matcher(area).matches()) {
                refuse(row, "OMRÅDE", "benefits.figures.noMunicipality", area);
            }
            return;
        }
        var time = cell(row, columns.get("tid"));
        var from = from(time);
        if (from == null) {
            refuse(row, "TID", "benefits.figures.noTime", time);
            return;
        }
        var content = cell(row, columns.get("indhold"));
        var value = Decimal.parse(content);
        if (value == null || value.signum() < 0) {
            refuse(row, "INDHOLD", "benefits.figures.noNumber", content);
            return;
        }
        if (!seen.add(municipality + " " + from)) {
            refuse(row, "OMRÅDE", "benefits.figures.twice", area, time);
            return;
        }
        rows.add(new FigureRow(row.number(), municipality, from, time, value));
    }

    private static boolean isPart(String cell) {
        return !cell.isEmpty() && !TOTAL.matcher(cell).matches();
    }

    private @Nullable MunicipalityCode municipality(String area) {
        Matcher code = AREA.matcher(area);
        return municipalities.get(
                code.matches() ? ("0" + code.group(1)).substring(code.group(1).length() - 3) : plain(area));
    }

    private static @Nullable LocalDate from(String time) {
        Matcher quarter = QUARTER.matcher(time.toUpperCase(Locale.ROOT));
        if (quarter.matches()) {
            return LocalDate.of(Integer.parseInt(quarter.group(1)), 3 * Integer.parseInt(quarter.group(2)) - 2, 1);
        }
        return YEAR.matcher(time).matches() ? LocalDate.of(Integer.parseInt(time), 1, 1) : null;
    }

    private void refuse(TableRow row, String field, String key, Object... args) {
        var all = new ArrayList<Object>(List.of(field));
        all.addAll(List.of(args));
        refused.add(new RowRefusal(row.number(), Refusal.of(key, all.toArray()).at(field)));
    }

    private static String cell(TableRow row, @Nullable Integer column) {
        return column == null || column >= row.cells().size()
                ? ""
                : Objects.requireNonNullElse(row.cells().get(column), "").strip();
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
