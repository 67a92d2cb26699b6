package dk.digit.benefits.shared;

import dk.digit.association.Municipality;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives a municipality's figure a value from a day on, or puts one right.
///
/// @param from the day of the one that is put right; null for a new one
public record FigureValueForm(
        Form form,
        Figure figure,
        Municipality municipality,
        @Nullable LocalDate from) implements Page {

    static final Fields FIELDS = Fields.of("from", "benefits.shared.from", "benefits.shared.fromHint")
            .and("value", "benefits.figures.value", "benefits.figures.valueHint")
            .and("sourceDa", "benefits.shared.sourceDa", "benefits.shared.sourceHint")
            .and("sourceEn", "benefits.shared.sourceEn", "benefits.shared.sourceEnHint");

    static Map<String, String> values(FigureValue value) {
        var values = new LinkedHashMap<String, String>();
        values.put("value", Decimal.typed(value.value()));
        values.put("sourceDa", value.source().da());
        values.put("sourceEn", value.source().en());
        return values;
    }

    static BigDecimal value(Form form) {
        var value = Decimal.read(form, "value");
        if (value.signum() < 0) {
            form.refuse("value", "benefits.constraint.figure_value_not_negative");
        }
        return value;
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                from == null ? "benefits.figures.newValue" : "benefits.figures.correctValue",
                figure.name(),
                municipality.name());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of(FigureList.PATH, "benefits.figures.title"),
                Crumb.named(FigurePage.path(figure), figure.name().da()),
                Crumb.named(back(), municipality.name()));
    }

    public String action() {
        return back() + "/" + (from == null ? "new" : from);
    }

    public String back() {
        return FigurePage.path(figure) + "/" + municipality.slug();
    }
}
