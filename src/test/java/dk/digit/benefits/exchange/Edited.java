package dk.digit.benefits.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/// A workbook in the hands of somebody who changes it.
final class Edited {

    private final List<Grid.Sheet> sheets;

    private Edited(Grid grid) {
        sheets = new ArrayList<>(grid.sheets());
    }

    static Edited of(Grid grid) {
        return new Edited(grid);
    }

    Grid grid() {
        return new Grid(sheets);
    }

    /// @param row as the spreadsheet counts
    Edited write(String number, int row, String heading, GridCell cell) {
        return rows(number, rows -> {
            int column = column(rows, heading);
            rows.replaceAll(one -> one.number() == row ? with(one, column, cell) : one);
            return rows;
        });
    }

    Edited write(String number, int row, String heading, String words) {
        return write(number, row, heading, new GridCell(GridCell.Holds.WORDS, words));
    }

    Edited number(String number, int row, String heading, String value) {
        return write(number, row, heading, new GridCell(GridCell.Holds.NUMBER, value));
    }

    Edited clear(String number, int row, String heading) {
        return write(number, row, heading, GridCell.EMPTY);
    }

    Edited remove(String number, int row) {
        return rows(number, rows -> {
            rows.removeIf(one -> one.number() == row);
            return rows;
        });
    }

    /// Below the last row.
    Edited append(String number, int copyOf) {
        return rows(number, rows -> {
            var copied = rows.stream()
                    .filter(one -> one.number() == copyOf)
                    .findFirst()
                    .orElseThrow();
            rows.add(new Grid.Row(rows.getLast().number() + 1, copied.cells()));
            return rows;
        });
    }

    Edited turnRoundRows(String number) {
        return rows(number, rows -> {
            Collections.reverse(rows.subList(1, rows.size()));
            return rows;
        });
    }

    Edited turnRoundColumns(String number) {
        return rows(number, rows -> {
            int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
            rows.replaceAll(row -> {
                var cells = new ArrayList<>(row.cells());
                while (cells.size() < width) {
                    cells.add("");
                }
                Collections.reverse(cells);
                return new Grid.Row(row.number(), cells);
            });
            return rows;
        });
    }

    Edited without(String number) {
        sheets.removeIf(sheet -> sheet.name().startsWith(number));
        return this;
    }

    Edited twice(String number) {
        var sheet = sheets.stream()
                .filter(one -> one.name().startsWith(number))
                .findFirst()
                .orElseThrow();
        sheets.add(new Grid.Sheet(sheet.name() + "_2", false, sheet.rows()));
        return this;
    }

    Edited rows(String number, UnaryOperator<List<Grid.Row>> change) {
        for (int i = 0; i < sheets.size(); i++) {
            var sheet = sheets.get(i);
            if (sheet.name().startsWith(number)) {
                sheets.set(i, new Grid.Sheet(sheet.name(), sheet.cut(), change.apply(new ArrayList<>(sheet.rows()))));
                return this;
            }
        }
        throw new IllegalArgumentException("no sheet " + number);
    }

    private static int column(List<Grid.Row> rows, String heading) {
        var head = rows.getFirst();
        for (int i = 0; i < head.cells().size(); i++) {
            if (head.cell(i).text().equals(heading)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + heading + " in " + head.cells());
    }

    private static Grid.Row with(Grid.Row row, int column, GridCell cell) {
        var cells = new ArrayList<>(row.cells());
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, cell.packed());
        return new Grid.Row(row.number(), cells);
    }
}
