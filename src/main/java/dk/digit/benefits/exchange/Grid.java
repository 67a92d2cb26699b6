package dk.digit.benefits.exchange;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// What stands in a workbook, sheet by sheet, as far as it is read.
///
/// @param sheets in their order
record Grid(List<Sheet> sheets) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Grid {
        sheets = List.copyOf(sheets);
    }

    /// @param cut whether it has more rows than are read
    record Sheet(String name, boolean cut, List<Row> rows) {
        Sheet {
            rows = List.copyOf(rows);
        }
    }

    /// @param number as the spreadsheet counts, from 1
    /// @param cells as a [GridCell] writes itself
    record Row(int number, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        GridCell cell(int column) {
            return column < 0 || column >= cells.size() ? GridCell.EMPTY : GridCell.of(cells.get(column));
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /// As letters and digits, to go with a page and come back.
    String packed() {
        return CaseRows.pack(JSON.writeValueAsBytes(sheets.stream()
                .map(sheet -> new Object[] {
                    sheet.name(),
                    sheet.cut(),
                    sheet.rows().stream()
                            .map(row -> new Object[] {row.number(), row.cells()})
                            .toList()
                })
                .toList()));
    }

    /// Nothing when it is not what [#packed] wrote.
    static Optional<Grid> unpacked(String text) {
        try {
            return Optional.of(new Grid(Arrays.stream(JSON.readValue(CaseRows.unpack(text), Object[][].class))
                    .map(Grid::sheet)
                    .toList()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Sheet sheet(Object[] parts) {
        return new Sheet(
                (String) parts[0],
                (Boolean) parts[1],
                ((List<?>) parts[2])
                        .stream()
                                .map(row -> (List<?>) row)
                                .map(row -> new Row(
                                        (Integer) row.get(0),
                                        ((List<?>) row.get(1))
                                                .stream()
                                                        .map(cell -> GridCell.of((String) cell)
                                                                .packed())
                                                        .toList()))
                                .toList());
    }
}
