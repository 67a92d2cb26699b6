package dk.digit.platform.chart;

import dk.digit.platform.chart.Svg.Anchor;
import dk.digit.platform.chart.Svg.Type;
import dk.digit.platform.text.Lang;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// Days of one year laid round a point, from the top and clockwise, and the band of its months.
record YearDial(int year, double x, double y, double months) {

    static final double BAND = 28;

    /// Radians from the top; a day outside of the year is its first or last.
    double angle(LocalDate day) {
        int length = LocalDate.of(year, 1, 1).lengthOfYear();
        double days = day.getYear() < year ? 0 : day.getYear() > year ? length : day.getDayOfYear() - 1;
        return 2 * Math.PI * days / length;
    }

    double x(double angle, double radius) {
        return x + radius * Math.sin(angle);
    }

    double y(double angle, double radius) {
        return y - radius * Math.cos(angle);
    }

    void draw(Svg svg, Lang lang) {
        var name = DateTimeFormatter.ofPattern("MMM", lang.locale());
        for (int month = 1; month <= 12; month++) {
            var first = LocalDate.of(year, month, 1);
            double from = angle(first);
            double to = angle(first.plusMonths(1));
            var fill = month % 2 == 0 ? "#ffffff" : "#f0f4f9";
            svg.path(sector(from, to, months - BAND, months), fill, Svg.AXIS, 1, "");
            double middle = (from + to) / 2;
            svg.text(
                    x(middle, months - BAND / 2),
                    y(middle, months - BAND / 2) + 4,
                    name.format(first).replace(".", ""),
                    Type.LABEL.small().at(Anchor.MIDDLE));
        }
    }

    /// The outline of a piece of a ring.
    String sector(double from, double to, double inner, double outer) {
        int large = to - from > Math.PI ? 1 : 0;
        return "M" + point(from, outer) + "A" + arc(outer, large, 1) + point(to, outer) + "L" + point(to, inner) + "A"
                + arc(inner, large, 0) + point(from, inner) + "Z";
    }

    private static String arc(double radius, int large, int sweep) {
        return Svg.number(radius) + " " + Svg.number(radius) + " 0 " + large + " " + sweep + " ";
    }

    private String point(double angle, double radius) {
        return Svg.number(x(angle, radius)) + " " + Svg.number(y(angle, radius));
    }
}
