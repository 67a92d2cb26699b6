package dk.digit.benefits.shared;

import dk.digit.association.Municipality;
import dk.digit.platform.chart.Line;
import dk.digit.platform.chart.Measure;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a figure was in one municipality over time.
///
/// @param values earliest first
/// @param picture null while there is only one value
public record FigureHistory(
        Figure figure,
        Municipality municipality,
        List<FigureValue> values,
        @Nullable Line picture) implements Page {

    static FigureHistory of(Figure figure, Municipality municipality, Lang lang) {
        var values = figure.values().stream()
                .filter(value -> value.municipality().equals(municipality.code()))
                .toList();
        return new FigureHistory(
                figure, municipality, values, values.size() < 2 ? null : picture(figure, municipality, values, lang));
    }

    private static Line picture(Figure figure, Municipality municipality, List<FigureValue> values, Lang lang) {
        return new Line(
                Texts.of(lang, "benefits.figures.of", figure.name(), municipality.name()),
                Texts.of(lang, "benefits.shared.pictureTells"),
                Texts.of(lang, "benefits.shared.from"),
                Measure.count(figure.unit().isEmpty() ? figure.name().in(lang) : figure.unit()),
                values.stream()
                        .map(value -> Formats.date(value.valid().start()))
                        .toList(),
                List.of(new Line.Series(
                        municipality.name(),
                        values.stream()
                                .map(value -> Decimal.plain(value.value()))
                                .toList())));
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "benefits.figures.of", figure.name(), municipality.name());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of(FigureList.PATH, "benefits.figures.title"),
                Crumb.named(FigurePage.path(figure), figure.name().da()));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public String path() {
        return FigurePage.path(figure) + "/" + municipality.slug();
    }
}
