package dk.digit.platform.chart;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Lang;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// One value per thing, as bars from zero; values below zero go the other way and are hatched.
///
/// @param things the word for what the bars stand for, such as "Aktivitet": first header of the table
/// @param direction bars lie or stand; standing bars lie down where their names have no room
public record Bars(
        String title, String description, String things, Measure measure, Direction direction, List<Bar> bars)
        implements Chart {

    public Bars {
        bars = List.copyOf(bars);
    }

    /// @param strong drawn darker and named in bold, such as a total
    public record Bar(String name, BigDecimal value, boolean strong) {
        public static Bar of(String name, BigDecimal value) {
            return new Bar(name, value, false);
        }

        public static Bar of(String name, Money value) {
            return new Bar(name, value.toBigDecimal(), false);
        }

        public static Bar of(String name, long value) {
            return new Bar(name, BigDecimal.valueOf(value), false);
        }

        public Bar emphasised() {
            return new Bar(name, value, true);
        }
    }

    @Override
    public ChartTable table(Lang lang) {
        var rows = bars.stream()
                .map(bar -> List.of(bar.name(), Figures.exact(lang, measure, bar.value())))
                .toList();
        return new ChartTable(title, List.of(things, Figures.header(lang, measure)), rows, Set.of(1));
    }
}
