package dk.digit.platform.chart;

import dk.digit.platform.chart.Svg.Anchor;
import dk.digit.platform.chart.Svg.Type;
import java.util.List;

/// A grid of coloured cells with a symbol each, and the word of the state where it has room.
record MatrixPicture(Matrix matrix, int width) {

    private static final double LEAST = 34;
    private static final double ROW = 34;

    Charts.Size draw(Svg svg) {
        double names = nameWidth();
        int columns = Math.max(1, matrix.columns().size());
        double cell = Math.max(LEAST, Math.min(120, (width - names) / columns));
        double wide = names + cell * columns;
        double top = legend().draw(svg, 0, 0, Math.min(width, wide));
        double head = head(svg, names, cell, top);
        double y = head;
        boolean words = wordsFit(cell);
        for (var row : matrix.rows()) {
            row(svg, row, names, cell, y, words);
            y += ROW;
        }
        svg.line(0, y, wide, y, Svg.GRID, 1);
        return new Charts.Size(Math.max(wide, 1) + 1, y + 1);
    }

    private double nameWidth() {
        double widest = matrix.rows().stream()
                .mapToDouble(row -> Type.LABEL.width(row.name()))
                .max()
                .orElse(0);
        return Math.min(widest, width * 0.34) + 12;
    }

    private Legend legend() {
        var legend = new Legend();
        for (var row : matrix.rows()) {
            for (var cell : row.cells()) {
                if (cell != null) {
                    legend.mark(cell.state().word(), (svg, x, y) -> sample(svg, cell.state(), x, y));
                }
            }
        }
        return legend;
    }

    private static void sample(Svg svg, Matrix.State state, double x, double y) {
        svg.surface(x, y - 2, 22, 18, state.tone());
        Plate.under(svg, state.tone(), x + 11, y + 7, 8);
        svg.symbol(state.symbol(), x + 11, y + 7, state.tone().ink());
    }

    private boolean wordsFit(double cell) {
        return matrix.rows().stream()
                .flatMap(row -> row.cells().stream())
                .allMatch(c -> c == null || Type.TICK.width(c.state().word()) + 28 <= cell);
    }

    /// Names of the columns, upright where they fit and else slanted; tells where the rows begin.
    private double head(Svg svg, double names, double cell, double top) {
        var type = Type.LABEL.small();
        boolean upright = matrix.columns().stream().allMatch(name -> type.width(name) <= cell - 4);
        double widest = matrix.columns().stream().mapToDouble(type::width).max().orElse(0);
        double bottom = top + (upright ? 22 : Math.min(widest, 110) + 10);
        for (int i = 0; i < matrix.columns().size(); i++) {
            double x = names + cell * (i + 0.5);
            var name = type.letters().fit(matrix.columns().get(i), type.size(), upright ? cell : 110);
            if (upright) {
                svg.text(x, bottom - 7, name, type.at(Anchor.MIDDLE));
            } else {
                svg.turned(x + 4, bottom - 6, name, type);
            }
        }
        return bottom;
    }

    private void row(Svg svg, Matrix.Row row, double names, double cell, double y, boolean words) {
        svg.line(0, y, names + cell * row.cells().size(), y, Svg.GRID, 1);
        List<String> name = Letters.REGULAR.wrap(row.name(), Svg.TEXT, names - 10, 2);
        svg.group(row.name())
                .lines(0, y + ROW / 2 + 4.5 - (name.size() - 1) * 7.5, name, Type.LABEL)
                .end();
        for (int i = 0; i < row.cells().size(); i++) {
            var content = row.cells().get(i);
            if (content != null) {
                var said = row.name() + ", " + matrix.columns().get(i) + ": " + content.words();
                if (content.href() != null) {
                    svg.link(content.href(), said);
                } else {
                    svg.group(said);
                }
                if (content.mark() != null) {
                    marked(svg, content.state(), content.mark(), names + cell * i, y, cell);
                } else {
                    cell(svg, content.state(), names + cell * i, y, cell, words);
                }
                if (content.href() != null) {
                    svg.endLink();
                } else {
                    svg.end();
                }
            }
        }
    }

    private static void marked(Svg svg, Matrix.State state, String mark, double x, double y, double cell) {
        svg.surface(x + 2, y + 3, cell - 4, ROW - 6, state.tone());
        if (!mark.isEmpty()) {
            Plate.under(svg, state.tone(), x + cell / 2, y + ROW / 2, Type.LABEL.width(mark) + 4);
            svg.text(
                    x + cell / 2,
                    y + ROW / 2 + 5,
                    mark,
                    Type.LABEL.at(Anchor.MIDDLE).in(state.tone().ink()));
        }
    }

    private static void cell(Svg svg, Matrix.State state, double x, double y, double cell, boolean words) {
        svg.surface(x + 2, y + 3, cell - 4, ROW - 6, state.tone());
        double word = words ? Type.TICK.width(state.word()) + 6 : 0;
        double centre = x + cell / 2;
        double symbol = centre - word / 2;
        Plate.under(svg, state.tone(), centre, y + ROW / 2, word + 10);
        svg.symbol(state.symbol(), symbol, y + ROW / 2, state.tone().ink());
        if (words) {
            svg.text(
                    symbol + 10,
                    y + ROW / 2 + 4,
                    state.word(),
                    Type.LABEL.small().in(state.tone().ink()));
        }
    }
}
