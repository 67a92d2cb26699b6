package dk.digit.platform.chart;

import java.util.LinkedHashMap;
import java.util.Map;

/// What each look means, in a row above the picture that breaks where it has to.
final class Legend {

    private static final double SWATCH = 22;
    private static final double GAP = 18;
    static final double LINE = 22;

    private final Map<String, Mark> marks = new LinkedHashMap<>();

    /// Draws a sample into a field 22 wide and 14 high with its upper left corner at x, y.
    interface Mark {
        void draw(Svg svg, double x, double y);
    }

    Legend surface(String word, Tone tone) {
        return mark(word, (svg, x, y) -> svg.surface(x, y, SWATCH, 14, tone));
    }

    Legend mark(String word, Mark mark) {
        marks.putIfAbsent(word, mark);
        return this;
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    /// Draws the legend from x, y on and tells how high it is.
    double draw(Svg svg, double x, double y, double width) {
        if (marks.isEmpty()) {
            return 0;
        }
        double[] pen = {x, y + 2};
        marks.forEach((word, mark) -> {
            double needed = SWATCH + 6 + Svg.Type.LABEL.width(word);
            if (pen[0] > x && pen[0] + needed > x + width) {
                pen[0] = x;
                pen[1] += LINE;
            }
            mark.draw(svg, pen[0], pen[1]);
            var shown = Letters.REGULAR.fit(word, Svg.TEXT, width - SWATCH - 6);
            svg.text(pen[0] + SWATCH + 6, pen[1] + 11.5, shown, Svg.Type.LABEL);
            pen[0] += needed + GAP;
        });
        return pen[1] - y + LINE + 4;
    }
}
