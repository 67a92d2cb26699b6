package dk.digit.benefits.measuring;

import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.tabular.TableRow;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.web.form.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of a file as measurements, and what cannot be read as one.
final class MeasurementRows {

    private static final int LONGEST = 2000;

    private final Map<MeasurementColumn, Integer> places = new EnumMap<>(MeasurementColumn.class);
    private final Map<String, Known> known;
    private final List<Intake.Row> rows = new ArrayList<>();
    private final List<Intake.Refused> refused = new ArrayList<>();
    private long read;

    /// @param mine whether whoever brings the file may measure it
    record Known(MeasuredPart part, boolean mine) {}

    MeasurementRows(List<String> header, Map<String, Known> known) {
        this.known = known;
        var headings = header.stream()
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (MeasurementColumn column : MeasurementColumn.values()) {
            column.headings().stream()
                    .filter(headings::contains)
                    .findFirst()
                    .ifPresent(heading -> places.put(column, headings.indexOf(heading)));
        }
    }

    List<Outcome.RowRefusal> missing() {
        return Stream.of(MeasurementColumn.KEY, MeasurementColumn.VALUE)
                .filter(column -> !places.containsKey(column))
                .map(column -> new Outcome.RowRefusal(1L, Refusal.of("benefits.refused.noColumn", column)))
                .toList();
    }

    /// How many rows said anything.
    long read() {
        return read;
    }

    List<Intake.Row> rows() {
        return rows;
    }

    List<Intake.Refused> refused() {
        return refused;
    }

    /// With those that were refused for what they say, in the order of the file.
    List<Intake.Refused> withOthers(List<Intake.Refused> others) {
        return Stream.concat(refused.stream(), others.stream())
                .sorted(Comparator.comparing(Intake.Refused::number))
                .toList();
    }

    void take(TableRow row) {
        if (row.problem() != null) {
            read++;
            refuse(row, row.problem());
            return;
        }
        var text = cell(row, MeasurementColumn.VALUE);
        if (text.isEmpty()) {
            return;
        }
        read++;
        var part = part(row);
        var value = TypedValue.parse(text);
        if (value == null) {
            refuse(
                    row,
                    Refusal.of("benefits.refused.notAValue", shortened(text)).at("value"));
        }
        var on = day(row);
        var remark = words(row, MeasurementColumn.REMARK);
        var confirmed = words(row, MeasurementColumn.CONFIRMED);
        if (part != null && value != null && on != null) {
            rows.add(new Intake.Row(row.number(), part, new Entry(on, value, remark, confirmed)));
        }
    }

    private @Nullable MeasuredPart part(TableRow row) {
        var key = cell(row, MeasurementColumn.KEY);
        var found = known.get(key.toLowerCase(Locale.ROOT));
        if (found == null) {
            refuse(
                    row,
                    Refusal.of("benefits.refused.unknownPart", shortened(key)).at("part"));
            return null;
        }
        if (!found.mine()) {
            refuse(
                    row,
                    Refusal.of("benefits.refused.notYours", found.part().municipalityName())
                            .at("part"));
            return null;
        }
        return found.part();
    }

    /// The day measured; the day asked where none is given.
    private @Nullable LocalDate day(TableRow row) {
        var text = cell(row, MeasurementColumn.DAY);
        var asked = cell(row, MeasurementColumn.DUE);
        var day = Typed.date(text.isEmpty() ? asked : text);
        if (day == null) {
            refuse(
                    row,
                    (text.isEmpty() && asked.isEmpty()
                                    ? Refusal.of("benefits.refused.noDay")
                                    : Refusal.of("platform.form.notADate", shortened(text.isEmpty() ? asked : text)))
                            .at("on"));
        }
        return day;
    }

    private @Nullable String words(TableRow row, MeasurementColumn column) {
        var text = cell(row, column);
        if (text.length() > LONGEST) {
            refuse(
                    row,
                    Refusal.of("platform.form.tooLong", LONGEST, text.length())
                            .at(column == MeasurementColumn.REMARK ? "remark" : "confirmed"));
        }
        return text.isEmpty() ? null : text;
    }

    private String cell(TableRow row, MeasurementColumn column) {
        return row.cell(places.getOrDefault(column, -1)).replace("\0", "");
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private void refuse(TableRow row, Refusal reason) {
        refused.add(new Intake.Refused(row.number(), reason));
    }
}
