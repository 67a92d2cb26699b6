package dk.digit.platform.chart;

/// What the numbers of a chart measure.
///
/// @param name the word for it, such as "Udgifter" or "Opgaver": axis title and column header
public record Measure(String name, Unit unit) {

    /// Amounts are given in kroner; the axis chooses kroner, thousands or millions.
    public static Measure kroner(String name) {
        return new Measure(name, Unit.KRONER);
    }

    public static Measure count(String name) {
        return new Measure(name, Unit.COUNT);
    }

    /// Values are given in percent: 12.5 is 12.5 %.
    public static Measure percent(String name) {
        return new Measure(name, Unit.PERCENT);
    }

    public enum Unit {
        KRONER,
        COUNT,
        PERCENT
    }
}
