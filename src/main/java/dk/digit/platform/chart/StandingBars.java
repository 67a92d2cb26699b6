package dk.digit.platform.chart;

import dk.digit.platform.chart.Svg.Anchor;
import dk.digit.platform.chart.Svg.Type;
import java.util.List;

/// Bars from the ground up, names under them.
record StandingBars(List<BarPicture.Row> rows, Figures figures, double width, double top) {

    static final double HEIGHT = 240;
    private static final double NAMES = 3;

    /// Whether every name stands whole in three lines under its bar.
    static boolean haveRoom(List<BarPicture.Row> rows, double width) {
        double slot = (width - 70) / Math.max(1, rows.size());
        return slot >= 28
                && rows.stream().allMatch(row -> Letters.REGULAR.fits(row.name(), Svg.SMALL, slot - 6, (int) NAMES));
    }

    Charts.Size draw(Svg svg) {
        double min = rows.stream().mapToDouble(BarPicture.Row::negative).min().orElse(0);
        double max = rows.stream().mapToDouble(BarPicture.Row::positive).max().orElse(0);
        svg.text(0, top + 12, figures.axis(), Type.LABEL.small().in(Svg.QUIET));
        double ceiling = top + 40;
        var scale = Scale.of(min, max, 5, ceiling + HEIGHT, ceiling);
        double left = grid(svg, scale);
        double slot = (width - left) / Math.max(1, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            bar(svg, rows.get(i), scale, left + slot * i, slot);
        }
        svg.line(left, scale.zero(), width, scale.zero(), Svg.AXIS, 1.5);
        double names = names(svg, left, slot, ceiling + HEIGHT + (min < 0 ? 24 : 18));
        return new Charts.Size(width, names);
    }

    /// Draws the grid and tells where the bars begin.
    private double grid(Svg svg, Scale scale) {
        var type = Type.TICK.at(Anchor.END);
        double left = scale.ticks().stream()
                        .mapToDouble(tick -> type.width(figures.tick(tick)))
                        .max()
                        .orElse(0)
                + 8;
        for (double tick : scale.ticks()) {
            svg.line(left, scale.at(tick), width, scale.at(tick), Svg.GRID, 1);
            svg.text(left - 6, scale.at(tick) + 4, figures.tick(tick), type);
        }
        return left;
    }

    private double names(Svg svg, double left, double slot, double y) {
        int most = 1;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var type = (row.strong() ? Type.TICK.bold() : Type.TICK).in(Svg.INK);
            var lines = type.letters().wrap(row.name(), type.size(), slot - 4, (int) NAMES);
            svg.lines(left + slot * (i + 0.5), y, lines, type);
            most = Math.max(most, lines.size());
        }
        return y + most * Type.TICK.leading();
    }

    private void bar(Svg svg, BarPicture.Row row, Scale scale, double x, double slot) {
        double wide = Math.min(64, slot * 0.66);
        double left = x + (slot - wide) / 2;
        double plus = 0;
        double minus = 0;
        svg.group(row.name() + ": " + figures.at(row.value()));
        for (var piece : row.pieces()) {
            double value = piece.value().doubleValue();
            double from = value < 0 ? minus : plus;
            double upper = Math.min(scale.at(from), scale.at(from + value));
            double high = Math.abs(scale.at(from) - scale.at(from + value));
            piece(svg, row, piece, left, upper, wide, high);
            plus += Math.max(0, value);
            minus += Math.min(0, value);
        }
        label(svg, row, x + slot / 2, slot, row.value().signum() < 0 ? scale.at(minus) + 15 : scale.at(plus) - 6);
        svg.end();
    }

    private void label(Svg svg, BarPicture.Row row, double x, double slot, double y) {
        var type = Type.LABEL.small().at(Anchor.MIDDLE);
        var words = figures.at(row.value());
        if (type.width(words) <= slot + 4) {
            svg.text(x, y, words, row.strong() || row.pieces().size() > 1 ? type.bold() : type);
        }
    }

    private void piece(
            Svg svg, BarPicture.Row row, BarPicture.Piece piece, double x, double y, double wide, double high) {
        if (piece.value().signum() == 0) {
            return;
        }
        boolean part = row.pieces().size() > 1;
        var words = figures.at(piece.value());
        if (part) {
            svg.group(row.name() + ", " + piece.name() + ": " + words);
        }
        double shown = Math.max(1.5, high - (part ? 1 : 0));
        svg.surface(x, y, wide, shown, piece.tone());
        var type = Type.LABEL.small().in(piece.tone().ink()).at(Anchor.MIDDLE);
        if (part && shown > 20 && type.width(words) + 8 < wide) {
            Plate.under(svg, piece.tone(), x + wide / 2, y + shown / 2, type.width(words));
            svg.text(x + wide / 2, y + shown / 2 + 4.5, words, type);
        }
        if (part) {
            svg.end();
        }
    }
}
