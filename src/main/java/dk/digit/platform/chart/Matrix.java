package dk.digit.platform.chart;

import dk.digit.platform.text.Lang;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Things against things, with a state where they meet: such as systems against municipalities.
///
/// @param things the word for what the rows stand for
/// @param columns names of the columns
public record Matrix(String title, String description, String things, List<String> columns, List<Row> rows)
        implements Chart {

    public Matrix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(row.name() + " has not one cell per column");
            }
        }
    }

    /// @param cells one per column, null where there is nothing to say
    public record Row(String name, List<@Nullable Cell> cells) {
        public Row {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }
    }

    /// @param remark what else is to be known, shown on pointing and in the table, or null
    /// @param mark drawn in place of the state's symbol and word, such as a count; null for these
    /// @param href where the cell leads, or null
    public record Cell(
            State state,
            @Nullable String remark,
            @Nullable String mark,
            @Nullable String href) {
        public Cell(State state, @Nullable String remark) {
            this(state, remark, null, null);
        }

        public static Cell of(State state) {
            return new Cell(state, null);
        }

        String words() {
            return remark == null ? state.word() : state.word() + ": " + remark;
        }
    }

    /// A state: equal states share one entry of the legend.
    public record State(String word, Symbol symbol, Tone tone) {}

    @Override
    public ChartTable table(Lang lang) {
        var headers = new ArrayList<String>();
        headers.add(things);
        headers.addAll(columns);
        var cells = rows.stream().map(Matrix::words).toList();
        return new ChartTable(title, headers, cells);
    }

    private static List<String> words(Row row) {
        var words = new ArrayList<String>();
        words.add(row.name());
        for (var cell : row.cells()) {
            words.add(cell == null ? "" : cell.words());
        }
        return words;
    }
}
