package dk.digit.platform.chart;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/// Values of a chart in words: exact in its table, rounded to one power of thousand in the picture.
///
/// @param thousands how many times the picture divides by a thousand
/// @param decimals how many the picture shows
record Figures(Lang lang, Measure measure, int thousands, int decimals) {

    static String exact(Lang lang, Measure measure, BigDecimal value) {
        return switch (measure.unit()) {
            case KRONER -> Formats.money(lang, Money.of(value));
            case COUNT -> Formats.decimal(lang, plain(value));
            case PERCENT -> Texts.of(lang, "platform.chart.percent", Formats.decimal(lang, value));
        };
    }

    static String header(Lang lang, Measure measure) {
        return measure.unit() == Measure.Unit.KRONER
                ? measure.name() + ", " + Texts.of(lang, "platform.chart.kroner")
                : measure.name();
    }

    /// Chooses the scale in which both the largest and the smallest value say something.
    static Figures of(Lang lang, Measure measure, Collection<BigDecimal> values) {
        if (measure.unit() != Measure.Unit.KRONER) {
            int decimals = values.stream().mapToInt(v -> plain(v).scale()).max().orElse(0);
            return new Figures(lang, measure, 0, Math.clamp(decimals, 0, 1));
        }
        double largest = values.stream()
                .mapToDouble(v -> Math.abs(v.doubleValue()))
                .max()
                .orElse(0);
        double smallest = values.stream()
                .mapToDouble(v -> Math.abs(v.doubleValue()))
                .filter(v -> v > 0)
                .min()
                .orElse(0);
        if (largest >= 1_000_000 && smallest >= 10_000) {
            return new Figures(lang, measure, 2, 2);
        }
        return largest >= 10_000 ? new Figures(lang, measure, 1, 0) : new Figures(lang, measure, 0, 0);
    }

    /// The value as it stands at a bar.
    String at(BigDecimal value) {
        var scaled = value.movePointLeft(3 * thousands);
        var rounded = scaled.setScale(decimals, RoundingMode.HALF_UP);
        // a small value is not nothing
        if (rounded.signum() == 0 && scaled.signum() != 0) {
            rounded = scaled.round(new java.math.MathContext(1, RoundingMode.HALF_UP));
        }
        return percent(Formats.decimal(lang, rounded).replace('-', '\u2212'));
    }

    /// The value of a line of the grid.
    String tick(double value) {
        var scaled = BigDecimal.valueOf(value).movePointLeft(3 * thousands);
        return percent(Formats.decimal(lang, plain(scaled)).replace('-', '\u2212'));
    }

    private String percent(String number) {
        return measure.unit() == Measure.Unit.PERCENT ? Texts.of(lang, "platform.chart.percent", number) : number;
    }

    /// What the axis measures: "Udgifter, mio. kr.".
    String axis() {
        if (measure.unit() != Measure.Unit.KRONER) {
            return measure.name();
        }
        var unit = Texts.of(
                lang,
                switch (thousands) {
                    case 0 -> "platform.chart.kroner";
                    case 1 -> "platform.chart.kroner.thousand";
                    default -> "platform.chart.kroner.million";
                });
        return measure.name() + ", " + unit;
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
