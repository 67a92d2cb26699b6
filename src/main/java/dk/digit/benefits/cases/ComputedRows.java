package dk.digit.benefits.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Rows that were computed, handed to the database as a table: so that a list sorts, filters and pages them like
/// any other. The statement is the same for any number of rows.
final class ComputedRows {

    static final Field<Integer> NUMBER = whole("number");

    private static final String NAME = "computed";

    private final List<Field<?>> fields;
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

    /// @param fields made with the methods below; [#NUMBER] comes along, counting the rows
    ComputedRows(Field<?>... fields) {
        var all = new ArrayList<Field<?>>(List.of(fields));
        all.addFirst(NUMBER);
        this.fields = List.copyOf(all);
    }

    static Field<String> text(String name) {
        return DSL.field(DSL.name(NAME, name), SQLDataType.CLOB);
    }

    static Field<Integer> whole(String name) {
        return DSL.field(DSL.name(NAME, name), SQLDataType.INTEGER);
    }

    static Field<BigDecimal> number(String name) {
        return DSL.field(DSL.name(NAME, name), SQLDataType.NUMERIC);
    }

    static Field<Boolean> yesNo(String name) {
        return DSL.field(DSL.name(NAME, name), SQLDataType.BOOLEAN);
    }

    static Field<LocalDate> day(String name) {
        return DSL.field(DSL.name(NAME, name), SQLDataType.LOCALDATE);
    }

    /// @param values in the order of the fields
    void add(@Nullable Object... values) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put(NUMBER.getName(), rows.size() + 1);
        for (int i = 0; i < values.length; i++) {
            row.put(fields.get(i + 1).getName(), values[i] instanceof LocalDate day ? day.toString() : values[i]);
        }
        rows.add(row);
    }

    Table<?> table() {
        var columns = fields.stream()
                .map(field -> field.getName() + " " + type(field.getType()))
                .collect(Collectors.joining(", "));
        return DSL.table(
                "jsonb_to_recordset({0}) as " + NAME + "(" + columns + ")",
                DSL.val(JSONB.valueOf(JsonMapper.shared().writeValueAsString(rows))));
    }

    private static String type(Class<?> type) {
        if (type == Integer.class) {
            return "integer";
        } else if (type == BigDecimal.class) {
            return "numeric";
        } else if (type == Boolean.class) {
            return "boolean";
        }
        return type == LocalDate.class ? "date" : "text";
    }
}
