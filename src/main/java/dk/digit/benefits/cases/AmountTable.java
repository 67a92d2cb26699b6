package dk.digit.benefits.cases;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of a business case in the reader's language, for a page and for a spreadsheet.
///
/// @param id where it stands on its page
/// @param note what the reader should know of it; null for nothing
public record AmountTable(String id, String title, @Nullable String note, List<Column> columns, List<Row> rows) {

    public AmountTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// @param amount whether numbers stand under it
    public record Column(String label, boolean amount) {
        static Column words(String label) {
            return new Column(label, false);
        }

        static Column amount(String label) {
            return new Column(label, true);
        }
    }

    /// @param strong whether it is a sum of others
    public record Row(List<Cell> cells, boolean strong) {
        public Row {
            cells = List.copyOf(cells);
        }

        static Row of(Cell... cells) {
            return new Row(List.of(cells), false);
        }

        Row emphasised() {
            return new Row(cells, true);
        }
    }

    /// @param number as a spreadsheet keeps it; null where the cell is words
    /// @param path to what it consists of; null where it leads nowhere
    public record Cell(
            String text,
            @Nullable BigDecimal number,
            @Nullable String path) {

        static final Cell EMPTY = new Cell("", null, null);

        static Cell words(String text) {
            return new Cell(text, null, null);
        }

        static Cell money(Lang lang, Money amount) {
            return new Cell(Formats.money(lang, amount), amount.toBigDecimal(), null);
        }

        static Cell number(Lang lang, BigDecimal number) {
            return new Cell(Formats.decimal(lang, number), number, null);
        }

        Cell to(@Nullable String where) {
            return new Cell(text, number, where);
        }
    }

    /// A row of amounts with their sum last.
    static Row summed(Cell head, Lang lang, List<Money> amounts) {
        var cells = new ArrayList<Cell>();
        cells.add(head);
        amounts.forEach(amount -> cells.add(Cell.money(lang, amount)));
        cells.add(Cell.money(lang, Appraisal.sum(amounts)));
        return new Row(cells, false);
    }
}
