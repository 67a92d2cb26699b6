package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.shared.Figure;
import dk.digit.benefits.shared.FigureValue;
import dk.digit.benefits.shared.SharedAssumption;
import dk.digit.benefits.shared.SharedValue;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A name that formulas of a case may use, with what it is worth when the case begins.
///
/// @param value in words; how it follows where it has no value of its own
public record FormulaName(String code, Bilingual name, String unit, String value) {

    static List<FormulaName> of(CaseModel model, Lang lang) {
        var names = new ArrayList<FormulaName>();
        for (Assumption one : model.assumptions()) {
            names.add(new FormulaName(one.code(), one.name(), one.unit(), value(one, model.firstYear(), lang)));
        }
        for (SharedAssumption one : model.shared()) {
            names.add(new FormulaName(one.code(), one.name(), one.unit(), value(one, model, lang)));
        }
        for (Figure one : model.figures()) {
            names.add(new FormulaName(one.code(), one.name(), one.unit(), sum(one, model, lang)));
        }
        names.add(new FormulaName(
                CaseUnits.MUNICIPALITIES,
                Texts.both("benefits.case.municipalities"),
                "",
                String.valueOf(model.municipalities().size())));
        return names;
    }

    static String value(Assumption one, int year, Lang lang) {
        if (one.formula() != null) {
            return "= " + one.formula();
        }
        return one.values().stream()
                .filter(value -> value.municipality() == null && value.holds(year))
                .findFirst()
                .map(value -> Formats.decimal(lang, value.likely()))
                .orElseGet(() -> Texts.of(lang, "benefits.case.byMunicipality"));
    }

    private static String value(SharedAssumption one, CaseModel model, Lang lang) {
        return one.values().stream()
                .filter(value -> value.valid().contains(model.day()))
                .findFirst()
                .or(() -> one.values().reversed().stream().findFirst())
                .map(SharedValue::likely)
                .map(likely -> Formats.decimal(lang, StoredValues.plain(likely)))
                .orElse("");
    }

    private static String sum(Figure figure, CaseModel model, Lang lang) {
        var sum = figure.values().stream()
                .filter(value -> value.valid().contains(model.day()) && of(value.municipality(), model))
                .map(FigureValue::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Texts.of(lang, "benefits.case.inAll", Formats.decimal(lang, StoredValues.plain(sum)));
    }

    private static boolean of(MunicipalityCode municipality, CaseModel model) {
        return model.municipalities().contains(municipality);
    }
}
