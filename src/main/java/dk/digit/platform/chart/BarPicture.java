package dk.digit.platform.chart;

import dk.digit.platform.text.Lang;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What bars and stacked bars have in common: rows of pieces. They lie or stand.
record BarPicture(Measure measure, Direction direction, Legend legend, List<Row> rows) {

    /// @param value shown at the end of the bar
    record Row(String name, boolean strong, List<Piece> pieces, BigDecimal value) {
        double positive() {
            return sum(1);
        }

        double negative() {
            return sum(-1);
        }

        private double sum(int sign) {
            return pieces.stream()
                    .map(Piece::value)
                    .filter(v -> v.signum() == sign)
                    .mapToDouble(BigDecimal::doubleValue)
                    .sum();
        }
    }

    /// @param name of the series, or empty when there is one only
    record Piece(String name, BigDecimal value, Tone tone) {}

    static BarPicture of(Bars bars) {
        var rows = bars.bars().stream().map(BarPicture::row).toList();
        return new BarPicture(bars.measure(), bars.direction(), new Legend(), rows);
    }

    private static Row row(Bars.Bar bar) {
        var tone = bar.value().signum() < 0 ? Tone.SKY : bar.strong() ? Tone.NAVY : Tone.BLUE;
        return new Row(bar.name(), bar.strong(), List.of(new Piece("", bar.value(), tone)), bar.value());
    }

    static BarPicture of(StackedBars stacked) {
        var legend = new Legend();
        stacked.series().forEach(s -> legend.surface(s.name(), s.tone()));
        var rows = stacked.bars().stream().map(bar -> row(stacked, bar)).toList();
        return new BarPicture(stacked.measure(), stacked.direction(), legend, rows);
    }

    private static Row row(StackedBars stacked, StackedBars.Bar bar) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < bar.values().size(); i++) {
            var series = stacked.series().get(i);
            pieces.add(new Piece(series.name(), bar.values().get(i), series.tone()));
        }
        return new Row(bar.name(), false, pieces, bar.sum());
    }

    Charts.Size draw(Svg svg, Lang lang, int width) {
        double top = legend.draw(svg, 0, 0, width);
        var values = new ArrayList<BigDecimal>();
        rows.forEach(row -> row.pieces().forEach(piece -> values.add(piece.value())));
        var figures = Figures.of(lang, measure, values);
        if (direction == Direction.STANDING && StandingBars.haveRoom(rows, width)) {
            return new StandingBars(rows, figures, width, top).draw(svg);
        }
        return new LyingBars(rows, figures, width, top).draw(svg);
    }
}
