package dk.digit.platform.chart;

import dk.digit.platform.chart.Svg.Anchor;
import dk.digit.platform.chart.Svg.Type;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;

/// Lying bars from the largest down with the share reached so far written at the right: names stay readable
/// however many there are, which standing bars with a curve above them do not manage.
record ParetoPicture(Pareto pareto, Lang lang, int width) {

    Charts.Size draw(Svg svg) {
        var heading = Texts.of(lang, "platform.chart.share");
        double column = Math.max(64, Type.LABEL.small().width(heading) + 8);
        double inner = width - column;
        svg.text(width, 12, heading, Type.LABEL.small().in(Svg.QUIET).at(Anchor.END));
        var figures = Figures.of(
                lang,
                pareto.measure(),
                pareto.bars().stream().map(Bars.Bar::value).toList());
        var rows = pareto.bars().stream()
                .map(bar -> new BarPicture.Row(
                        bar.name(),
                        bar.strong(),
                        java.util.List.of(new BarPicture.Piece("", bar.value(), tone(bar))),
                        bar.value()))
                .toList();
        var bars = new LyingBars(rows, figures, inner, 24);
        var size = bars.draw(svg);
        shares(svg, bars);
        return new Charts.Size(width, size.height());
    }

    private static Tone tone(Bars.Bar bar) {
        return bar.strong() ? Tone.NAVY : Tone.BLUE;
    }

    private void shares(Svg svg, LyingBars bars) {
        double y = 26;
        var shares = pareto.shares();
        for (int i = 0; i < shares.size(); i++) {
            var share = shares.get(i);
            double high = bars.height(bars.rows().get(i));
            double along = share.doubleValue() / 100 * 50;
            var words = Figures.exact(lang, Measure.percent(""), share);
            svg.text(width, y + high / 2 + 1, words, Type.LABEL.at(Anchor.END));
            svg.rect(width - 50, y + high / 2 + 5, 50, 4, "#ffffff", Svg.AXIS, "", 0);
            svg.rect(width - 50, y + high / 2 + 5, along, 4, Tone.NAVY.fill(), "none", "", 0);
            y += high;
        }
    }
}
