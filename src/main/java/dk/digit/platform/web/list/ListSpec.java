package dk.digit.platform.web.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// What a list is made of: its columns, and the order in which it opens.
///
/// ```java
/// ListSpec.of("activities", "portfolio.activities.title", ACTIVITY.ID)
///         .with(Column.text("name", "portfolio.activity.name", ACTIVITY.NAME)
///                 .linked(row -> "/portfolio/activities/" + row.get(ACTIVITY.SLUG), ACTIVITY.SLUG)
///                 .searched())
///         .with(Column.choice("kind", "portfolio.activity.kind", ACTIVITY.KIND, Kind.class).filtered())
///         .with(Column.money("budget", "portfolio.activity.budget", BUDGET.AMOUNT))
///         .sortedBy("name")
///         .whenEmpty("portfolio.activities.none");
/// ```
///
/// @param name of the spreadsheet file
/// @param title message key: caption of the table, name of the sheet
/// @param id a unique field, so that pages never overlap
/// @param order the opening order as in the address: `name`, `-amount`
/// @param empty message key: what to do when there is nothing yet
public record ListSpec(
        String name,
        String title,
        Field<?> id,
        List<Column> columns,
        String order,
        @Nullable String empty) {

    /// Parameters of the list itself, which no column may be called.
    static final Set<String> RESERVED =
            Set.of("q", "sort", "page", "size", "cols", "format", "lang", "asOf", "knownAt");

    static final List<Integer> SIZES = List.of(50, 100, 200);

    public ListSpec {
        columns = List.copyOf(columns);
        var keys = new HashSet<>(RESERVED);
        for (Column column : columns) {
            if (!keys.add(column.key())) {
                throw new IllegalArgumentException("two columns, or a reserved word: " + column.key());
            }
        }
    }

    public static ListSpec of(String name, String title, Field<?> id) {
        return new ListSpec(name, title, id, List.of(), "", null);
    }

    public ListSpec with(Column column) {
        var more = new ArrayList<>(columns);
        more.add(column);
        return new ListSpec(name, title, id, more, order, empty);
    }

    public ListSpec sortedBy(String order) {
        return new ListSpec(name, title, id, columns, order, empty);
    }

    public ListSpec whenEmpty(String key) {
        return new ListSpec(name, title, id, columns, order, key);
    }

    @Nullable
    Column find(String key) {
        for (Column column : columns) {
            if (column.key().equals(key)) {
                return column;
            }
        }
        return null;
    }

    List<Column> filters() {
        return columns.stream()
                .filter(column -> column.is(Column.Trait.FILTERED))
                .toList();
    }

    List<Column> searched() {
        return columns.stream()
                .filter(column -> column.is(Column.Trait.SEARCHED))
                .toList();
    }

    List<String> shownAtFirst() {
        return columns.stream()
                .filter(column -> !column.is(Column.Trait.HIDDEN))
                .map(Column::key)
                .toList();
    }

    Set<Field<?>> fields(List<Column> shown) {
        var fields = new LinkedHashSet<Field<?>>();
        fields.add(id);
        for (Column column : shown) {
            fields.add(column.field());
            fields.addAll(column.needs());
        }
        return fields;
    }
}
