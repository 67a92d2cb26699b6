package dk.digit.platform.chart;

import dk.digit.platform.chart.Svg.Anchor;
import dk.digit.platform.chart.Svg.Type;
import dk.digit.platform.text.Lang;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Lines over named points. Each line has a dash and a marker of its own, and its name at its end.
final class LinePicture {

    private static final double HEIGHT = 240;

    private enum Look {
        NAVY("#08306b", "", Symbol.DISC),
        ORANGE("#a63603", "7 4", Symbol.SQUARE),
        GREEN("#006d5b", "2 4", Symbol.DIAMOND),
        VIOLET("#6a51a3", "10 4 2 4", Symbol.TRIANGLE),
        BLUE("#2171b5", "4 2", Symbol.RING),
        GREY("#707070", "1 3", Symbol.CROSS);

        private final String colour;
        private final String dash;
        private final Symbol marker;

        Look(String colour, String dash, Symbol marker) {
            this.colour = colour;
            this.dash = dash;
            this.marker = marker;
        }

        static Look of(int n) {
            return values()[n % values().length];
        }
    }

    private final Line line;
    private final Figures figures;
    private final double width;
    private final boolean narrow;

    LinePicture(Line line, Lang lang, int width) {
        this.line = line;
        this.width = width;
        this.narrow = width < 480;
        var values = line.series().stream()
                .flatMap(s -> s.values().stream())
                .filter(Objects::nonNull)
                .toList();
        this.figures = Figures.of(lang, line.measure(), values);
    }

    Charts.Size draw(Svg svg) {
        double top = narrow ? legend().draw(svg, 0, 0, width) : 0;
        svg.text(0, top + 12, figures.axis(), Type.LABEL.small().in(Svg.QUIET));
        double ceiling = top + 34;
        var scale = Scale.of(extreme(false), extreme(true), 5, ceiling + HEIGHT, ceiling);
        double left = grid(svg, scale) + 14;
        double right = width - (narrow ? 12 : namesWidth());
        points(svg, left, right, ceiling + HEIGHT + 18);
        for (int i = 0; i < line.series().size(); i++) {
            series(svg, i, scale, left, right);
        }
        if (!narrow) {
            names(svg, scale, right + 12);
        }
        return new Charts.Size(width, ceiling + HEIGHT + 26);
    }

    private Legend legend() {
        var legend = new Legend();
        for (int i = 0; i < line.series().size(); i++) {
            var look = Look.of(i);
            legend.mark(line.series().get(i).name(), (svg, x, y) -> {
                svg.line(x, y + 7, x + 22, y + 7, look.colour, 2.5, look.dash);
                svg.symbol(look.marker, x + 11, y + 7, look.colour);
            });
        }
        return legend;
    }

    private double extreme(boolean most) {
        var values = line.series().stream()
                .flatMap(s -> s.values().stream())
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue);
        return most ? values.max().orElse(0) : values.min().orElse(0);
    }

    private double namesWidth() {
        double widest = line.series().stream()
                .mapToDouble(s -> Type.LABEL.bold().width(s.name()))
                .max()
                .orElse(0);
        return Math.min(widest, width * 0.28) + 16;
    }

    private double grid(Svg svg, Scale scale) {
        var type = Type.TICK.at(Anchor.END);
        double left = scale.ticks().stream()
                        .mapToDouble(tick -> type.width(figures.tick(tick)))
                        .max()
                        .orElse(0)
                + 8;
        double right = width - (narrow ? 0 : namesWidth() - 6);
        for (double tick : scale.ticks()) {
            boolean zero = tick == 0;
            svg.line(left, scale.at(tick), right, scale.at(tick), zero ? Svg.AXIS : Svg.GRID, zero ? 1.5 : 1);
            svg.text(left - 6, scale.at(tick) + 4, figures.tick(tick), type);
        }
        return left;
    }

    private double x(int point, double left, double right) {
        int steps = Math.max(1, line.points().size() - 1);
        return left + (right - left) * point / steps;
    }

    private void points(Svg svg, double left, double right, double y) {
        double widest =
                line.points().stream().mapToDouble(Type.TICK::width).max().orElse(0);
        double slot = (right - left) / Math.max(1, line.points().size() - 1);
        int every = Math.max(1, (int) Math.ceil((widest + 10) / slot));
        for (int i = 0; i < line.points().size(); i += every) {
            svg.text(x(i, left, right), y, line.points().get(i), Type.TICK.in(Svg.INK));
        }
    }

    private void series(Svg svg, int n, Scale scale, double left, double right) {
        var values = line.series().get(n).values();
        var look = Look.of(n);
        var path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value != null) {
                path.append(drawing ? 'L' : 'M').append(Svg.number(x(i, left, right)));
                path.append(' ').append(Svg.number(scale.at(value.doubleValue())));
            }
            drawing = value != null;
        }
        svg.path(path.toString(), "none", look.colour, 2.5, look.dash);
        for (int i = 0; i < values.size(); i++) {
            marker(svg, n, i, scale, x(i, left, right));
        }
    }

    private void marker(Svg svg, int n, int point, Scale scale, double x) {
        var series = line.series().get(n);
        var value = series.values().get(point);
        if (value != null) {
            var look = Look.of(n);
            svg.group(series.name() + ", " + line.points().get(point) + ": " + figures.at(value));
            svg.symbol(look.marker, x, scale.at(value.doubleValue()), look.colour)
                    .end();
        }
    }

    /// Names stand level with the last value of their line, moved apart where they would meet.
    private void names(Svg svg, Scale scale, double x) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < line.series().size(); i++) {
            if (last(i) != null) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingDouble(i -> scale.at(Objects.requireNonNull(last(i)))));
        double free = Double.NEGATIVE_INFINITY;
        for (int i : order) {
            double y = Math.max(free, scale.at(Objects.requireNonNull(last(i))) + 4.5);
            var name = Letters.STRONG.fit(line.series().get(i).name(), Svg.TEXT, namesWidth() - 12);
            svg.text(x, y, name, Type.LABEL.bold().in(Look.of(i).colour));
            free = y + 17;
        }
    }

    private @org.jspecify.annotations.Nullable Double last(int n) {
        List<@org.jspecify.annotations.Nullable BigDecimal> values =
                line.series().get(n).values();
        for (int i = values.size() - 1; i >= 0; i--) {
            var value = values.get(i);
            if (value != null) {
                return value.doubleValue();
            }
        }
        return null;
    }
}
