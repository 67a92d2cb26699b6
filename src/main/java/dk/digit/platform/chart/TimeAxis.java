package dk.digit.platform.chart;

import dk.digit.platform.chart.Svg.Anchor;
import dk.digit.platform.chart.Svg.Type;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Days laid along pixels, with a band of years over a band of months or quarters.
record TimeAxis(Lang lang, LocalDate from, LocalDate to, double left, double right) {

    static final double HEIGHT = 42;
    private static final double LEAST = 22;

    double x(LocalDate day) {
        double days = ChronoUnit.DAYS.between(from, day);
        double whole = ChronoUnit.DAYS.between(from, to);
        return left + Math.clamp(days / whole, 0, 1) * (right - left);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /// Months between two lines of the lower band: 1, 3, or 12 when there is none.
    private int step() {
        double month = (right - left) / Math.max(1, ChronoUnit.DAYS.between(from, to) / 30.4);
        return month >= LEAST ? 1 : month * 3 >= LEAST + 4 ? 3 : 12;
    }

    void draw(Svg svg, double top, double bottom) {
        svg.line(left, top + HEIGHT, right, top + HEIGHT, Svg.AXIS, 1);
        if (step() < 12) {
            band(svg, step(), top + 36, top + 22, bottom, Svg.GRID);
        }
        band(svg, 12, step() < 12 ? top + 14 : top + 32, top, bottom, "#8e8e8e");
        svg.line(right, top, right, bottom, "#8e8e8e", 1);
    }

    private void band(Svg svg, int months, double baseline, double top, double bottom, String colour) {
        var start = from.withDayOfMonth(1);
        start = start.minusMonths((start.getMonthValue() - 1) % months);
        for (var day = start; day.isBefore(to); day = day.plusMonths(months)) {
            double x = x(day);
            double end = x(day.plusMonths(months));
            if (holds(day)) {
                svg.line(x, top, x, bottom, colour, 1);
            }
            label(svg, day, months, x, end, baseline);
        }
    }

    private void label(Svg svg, LocalDate day, int months, double x, double end, double baseline) {
        var type = months == 12 ? Type.TICK.bold().in(Svg.INK) : Type.TICK;
        var words = words(day, months);
        if (type.width(words) > end - x - 3) {
            words = words.substring(0, 1).toUpperCase(lang.locale());
        }
        if (months == 12 && end - x > 80) {
            svg.text(x + 6, baseline, words, type.at(Anchor.START));
        } else if (type.width(words) <= end - x) {
            svg.text((x + end) / 2, baseline, words, type);
        }
    }

    private String words(LocalDate day, int months) {
        return switch (months) {
            case 1 ->
                DateTimeFormatter.ofPattern("MMM", lang.locale()).format(day).replace(".", "");
            case 3 -> Texts.of(lang, "platform.chart.quarter", String.valueOf((day.getMonthValue() + 2) / 3));
            default -> String.valueOf(day.getYear());
        };
    }
}
