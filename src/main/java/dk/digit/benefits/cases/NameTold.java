package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.shared.Figure;
import dk.digit.benefits.shared.SharedAssumption;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A name of a formula as a reader is told it.
///
/// @param values what it is worth, each with where and when; its formula where it is computed
/// @param source null where nobody has told one
/// @param assumed whether no source was found for a value of it
/// @param path to where it is kept; null for what nobody keeps
public record NameTold(
        String code,
        Bilingual name,
        String unit,
        List<String> values,
        @Nullable Bilingual source,
        boolean assumed,
        @Nullable String path) {

    private static final int SHOWN = 12;

    static Optional<NameTold> of(String code, ComputedCase computed, Lang lang) {
        var model = computed.model();
        if (code.equals(CaseUnits.MUNICIPALITIES)) {
            return Optional.of(new NameTold(
                    code,
                    Texts.both("benefits.result.kommuner"),
                    "",
                    List.of(String.valueOf(model.municipalities().size())),
                    null,
                    false,
                    computed.head().path(CasePart.MUNICIPALITIES)));
        }
        return model.assumptions().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(one -> of(one, computed, lang))
                .or(() -> model.shared().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .map(one -> of(one, model, lang)))
                .or(() -> model.figures().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .map(one -> of(one, computed, lang)));
    }

    private static NameTold of(Assumption one, ComputedCase computed, Lang lang) {
        var values = one.formula() == null
                ? one.values().stream()
                        .map(value -> told(value, computed, lang))
                        .toList()
                : List.of("= " + one.formula());
        return new NameTold(
                one.code(),
                one.name(),
                one.unit(),
                shortened(values, lang),
                one.source(),
                false,
                computed.head().path(CasePart.ASSUMPTIONS));
    }

    private static String told(AssumptionValue value, ComputedCase computed, Lang lang) {
        var number = plain(lang, value.likely());
        var told = value.pessimistic().compareTo(value.optimistic()) == 0
                ? number
                : Texts.of(
                        lang,
                        "benefits.result.threePoints",
                        number,
                        plain(lang, value.pessimistic()),
                        plain(lang, value.optimistic()));
        var where = new ArrayList<String>();
        var municipality = value.municipality();
        if (municipality != null) {
            where.add(computed.name(municipality));
        }
        if (value.from() != null || value.to() != null) {
            where.add((value.from() == null ? "" : value.from()) + "–" + (value.to() == null ? "" : value.to()));
        }
        return where.isEmpty() ? told : String.join(", ", where) + ": " + told;
    }

    private static NameTold of(SharedAssumption one, CaseModel model, Lang lang) {
        var values = new ArrayList<String>();
        var last = "";
        for (int year = model.firstYear(); year <= model.lastYear(); year++) {
            var value = GivenTerm.in(year, one.values().stream(), held -> held.valid());
            var told = value.map(held -> plain(lang, held.likely())).orElse("–");
            if (!told.equals(last)) {
                values.add(year == model.firstYear() ? told : year + ": " + told);
            }
            last = told;
        }
        var newest = one.values().isEmpty() ? null : one.values().getLast();
        return new NameTold(
                one.code(),
                one.name(),
                one.unit(),
                shortened(values, lang),
                newest == null ? null : newest.source(),
                one.values().stream().anyMatch(value -> value.assumed()),
                "/benefits/shared/" + one.code());
    }

    private static NameTold of(Figure one, ComputedCase computed, Lang lang) {
        var values = new ArrayList<String>();
        Bilingual source = null;
        int year = computed.model().firstYear();
        for (MunicipalityCode code : computed.byName()) {
            var value = GivenTerm.figure(one, code, year);
            values.add(computed.name(code) + ": "
                    + value.map(number -> plain(lang, number)).orElse("–"));
        }
        if (!one.values().isEmpty()) {
            source = one.values().getLast().source();
        }
        return new NameTold(
                one.code(),
                one.name(),
                one.unit(),
                shortened(values, lang),
                source,
                false,
                "/benefits/figures/" + one.code());
    }

    private static List<String> shortened(List<String> values, Lang lang) {
        if (values.size() <= SHOWN) {
            return values;
        }
        var few = new ArrayList<>(values.subList(0, SHOWN - 1));
        few.add(Texts.of(lang, "benefits.result.andMore", String.valueOf(values.size() - SHOWN + 1)));
        return few;
    }

    private static String plain(Lang lang, BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return Formats.decimal(lang, stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }
}
