package dk.digit.benefits.cases;

import dk.digit.benefits.shared.DiscountRates;
import dk.digit.benefits.shared.Figure;
import dk.digit.benefits.shared.SharedAssumption;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Parts of a business case in a few words that say everything that amounts follow from: what reads the same
/// counts the same.
final class CaseTexts {

    private CaseTexts() {}

    private static Bilingual said(Function<Lang, String> words) {
        return new Bilingual(words.apply(Lang.DA), words.apply(Lang.EN));
    }

    private static String number(Lang lang, BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return Formats.decimal(lang, stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    private static String points(Lang lang, BigDecimal pessimistic, BigDecimal likely, BigDecimal optimistic) {
        var middle = number(lang, likely);
        return pessimistic.compareTo(optimistic) == 0
                ? middle
                : Texts.of(
                        lang,
                        "benefits.result.threePoints",
                        middle,
                        number(lang, pessimistic),
                        number(lang, optimistic));
    }

    static Bilingual of(Assumption one) {
        return said(lang -> {
            var words = new ArrayList<String>();
            if (one.formula() != null) {
                words.add("= " + one.formula());
            }
            one.values()
                    .forEach(value -> words.add(
                            where(value) + points(lang, value.pessimistic(), value.likely(), value.optimistic())));
            return joined(words) + (one.unit().isEmpty() ? "" : " " + one.unit());
        });
    }

    private static String where(AssumptionValue value) {
        var where = value.municipality() == null ? "" : value.municipality().value();
        if (value.from() != null || value.to() != null) {
            where += (where.isEmpty() ? "" : " ") + or(value.from()) + "–" + or(value.to());
        }
        return where.isEmpty() ? "" : where + ": ";
    }

    private static String or(@Nullable Integer year) {
        return year == null ? "" : String.valueOf(year);
    }

    private static String joined(List<String> words) {
        return String.join("; ", words);
    }

    static Bilingual of(CaseLine line) {
        return said(lang -> {
            var words = new ArrayList<String>();
            words.add(line.formula() + " [" + line.unit() + "]");
            words.add(Texts.of(lang, "benefits.Nature." + line.nature()));
            words.add(Texts.of(lang, line.recurring() ? "benefits.version.everyYear" : "benefits.version.once"));
            words.add(Texts.of(lang, "benefits.Sharing." + line.sharing())
                    + (line.sharedBy() == null ? "" : " " + line.sharedBy()));
            words.add(Texts.of(lang, "benefits.LineStart." + line.starts())
                    + (line.offset() == 0 ? "" : " " + (line.offset() > 0 ? "+" : "") + line.offset()));
            if (line.lasts() != null) {
                words.add(Texts.of(lang, "benefits.result.months", String.valueOf(line.lasts())));
            }
            if (line.obtains() != null) {
                words.add(Texts.of(lang, "benefits.version.obtains"));
            }
            return joined(words);
        });
    }

    static Bilingual of(CaseOption option, CaseModel model) {
        boolean chosen = Long.valueOf(option.id()).equals(model.chosen());
        return chosen ? Texts.both("benefits.result.chosen", option.name()) : option.name();
    }

    static Bilingual of(SharedAssumption one) {
        return said(lang -> one.values().stream()
                        .map(value -> Formats.period(value.valid()) + ": "
                                + points(lang, value.pessimistic(), value.likely(), value.optimistic()))
                        .collect(Collectors.joining("; "))
                + (one.unit().isEmpty() ? "" : " " + one.unit()));
    }

    /// Of the municipalities of the case.
    static Bilingual of(Figure figure, CaseModel model) {
        return said(lang -> figure.values().stream()
                .filter(value -> model.municipalities().contains(value.municipality()))
                .map(value ->
                        value.municipality() + " " + Formats.period(value.valid()) + ": " + number(lang, value.value()))
                .sorted()
                .collect(Collectors.joining("; ")));
    }

    static Bilingual of(DiscountRates rates) {
        return said(lang -> rates.steps().stream()
                .map(step -> Texts.of(
                        lang,
                        "benefits.version.rateFrom",
                        String.valueOf(step.fromHorizon()),
                        new CaseWords(lang).percent(step.rate())))
                .collect(Collectors.joining("; ")));
    }

    static Bilingual span(CaseModel model) {
        var text = model.firstYear() + "–" + model.lastYear();
        return new Bilingual(text, text);
    }

    static Bilingual priceYear(CaseModel model) {
        var text = String.valueOf(model.priceYear());
        return new Bilingual(text, text);
    }

    static Bilingual municipalities(CaseModel model) {
        var text = model.municipalities().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
        return new Bilingual(text, text);
    }

    static Bilingual starts(CaseModel model) {
        var text = model.starts().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .sorted()
                .collect(Collectors.joining("; "));
        return new Bilingual(text, text);
    }

    static Bilingual risks(CaseModel model) {
        var sum = model.risks().stream().map(CaseRisk::reserve).reduce(Money.ZERO, Money::plus);
        return said(lang -> Texts.of(
                lang, "benefits.version.reserveOf", String.valueOf(model.risks().size()), Formats.kroner(lang, sum)));
    }
}
