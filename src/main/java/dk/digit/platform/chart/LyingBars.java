package dk.digit.platform.chart;

import dk.digit.platform.chart.Svg.Anchor;
import dk.digit.platform.chart.Svg.Type;
import java.util.List;

/// Bars from left to right, names at the left, or above each bar where the picture is narrow.
record LyingBars(List<BarPicture.Row> rows, Figures figures, double width, double top) {

    private static final double BAR = 20;
    private static final double PAD = 7;

    Charts.Size draw(Svg svg) {
        double names = namesAbove() ? 0 : nameWidth() + 12;
        double values = rows.stream()
                        .mapToDouble(row -> type(row).width(figures.at(row.value())))
                        .max()
                        .orElse(0)
                + 10;
        double min = rows.stream().mapToDouble(BarPicture.Row::negative).min().orElse(0);
        double max = rows.stream().mapToDouble(BarPicture.Row::positive).max().orElse(0);
        double left = names + (min < 0 ? values : 0);
        double right = width - (max > 0 ? values : 12);
        int lines = (int) Math.clamp((right - left) / 90, 2, 6);
        var scale = Scale.of(min, max, lines, left, right);
        double bottom = top + rows.stream().mapToDouble(this::height).sum() + 4;
        grid(svg, scale, bottom);
        double y = top + 2;
        for (var row : rows) {
            row(svg, row, scale, y, names - 12);
            y += height(row);
        }
        svg.line(scale.zero(), top, scale.zero(), bottom, Svg.AXIS, 1.5);
        svg.text(
                right,
                bottom + 36,
                figures.axis(),
                Type.LABEL.small().in(Svg.QUIET).at(Anchor.END));
        return new Charts.Size(width, bottom + 42);
    }

    private boolean namesAbove() {
        return width < 480;
    }

    private double nameWidth() {
        double widest = rows.stream()
                .mapToDouble(row -> type(row).width(row.name()))
                .max()
                .orElse(0);
        return Math.min(widest, width * 0.36);
    }

    private static Type type(BarPicture.Row row) {
        return row.strong() ? Type.LABEL.bold() : Type.LABEL;
    }

    private List<String> name(BarPicture.Row row) {
        double room = namesAbove() ? width : nameWidth();
        return type(row).letters().wrap(row.name(), Svg.TEXT, room + 0.5, 2);
    }

    double height(BarPicture.Row row) {
        double text = name(row).size() * type(row).leading();
        return namesAbove() ? text + BAR + 2 * PAD : Math.max(BAR, text) + 2 * PAD;
    }

    private void grid(Svg svg, Scale scale, double bottom) {
        for (double tick : scale.ticks()) {
            svg.line(scale.at(tick), top, scale.at(tick), bottom, Svg.GRID, 1);
            double half = Type.TICK.width(figures.tick(tick)) / 2;
            svg.text(Math.max(scale.at(tick), half), bottom + 17, figures.tick(tick), Type.TICK);
        }
    }

    private void row(Svg svg, BarPicture.Row row, Scale scale, double y, double names) {
        var name = name(row);
        var type = type(row);
        svg.group(row.name() + ": " + figures.at(row.value()));
        if (namesAbove()) {
            svg.lines(0, y + PAD + 9, name, type);
            bar(svg, row, scale, y + PAD + name.size() * type.leading());
        } else {
            double middle = y + height(row) / 2;
            double first = middle + 4.5 - (name.size() - 1) * type.leading() / 2;
            svg.lines(names, first, name, type.at(Anchor.END));
            bar(svg, row, scale, middle - BAR / 2);
        }
        svg.end();
    }

    private void bar(Svg svg, BarPicture.Row row, Scale scale, double y) {
        double plus = 0;
        double minus = 0;
        for (var piece : row.pieces()) {
            double value = piece.value().doubleValue();
            double from = value < 0 ? minus : plus;
            piece(svg, row, piece, scale.at(Math.min(from, from + value)), scale.at(Math.max(from, from + value)), y);
            plus += Math.max(0, value);
            minus += Math.min(0, value);
        }
        boolean left = row.value().signum() < 0;
        double end = left ? scale.at(minus) - 6 : scale.at(plus) + 6;
        var type = row.pieces().size() > 1 ? Type.LABEL.bold() : type(row);
        svg.text(end, y + BAR / 2 + 4.5, figures.at(row.value()), type.at(left ? Anchor.END : Anchor.START));
    }

    private void piece(Svg svg, BarPicture.Row row, BarPicture.Piece piece, double from, double to, double y) {
        if (piece.value().signum() == 0) {
            return;
        }
        boolean part = row.pieces().size() > 1;
        double length = Math.max(1.5, to - from - (part ? 1 : 0));
        var words = figures.at(piece.value());
        if (part) {
            svg.group(row.name() + ", " + piece.name() + ": " + words);
        }
        svg.surface(from, y, length, BAR, piece.tone());
        var type = Type.LABEL.small().in(piece.tone().ink()).at(Anchor.MIDDLE);
        if (part && type.width(words) + 12 < length) {
            Plate.under(svg, piece.tone(), from + length / 2, y + BAR / 2, type.width(words));
            svg.text(from + length / 2, y + BAR / 2 + 4.5, words, type);
        }
        if (part) {
            svg.end();
        }
    }
}
