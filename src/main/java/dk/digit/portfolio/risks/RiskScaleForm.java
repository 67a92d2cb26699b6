package dk.digit.portfolio.risks;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Changes what a level means, from a day on.
public record RiskScaleForm(Form form, RiskScale.Step step) implements Page {

    static final Fields FIELDS = Fields.of("from", "portfolio.risks.scaleFrom", "portfolio.risks.scaleFromHint")
            .and("wordDa", "portfolio.risks.scaleWordDa")
            .and("wordEn", "portfolio.risks.scaleWordEn")
            .and("meaningDa", "portfolio.risks.scaleMeaningDa")
            .and("meaningEn", "portfolio.risks.scaleMeaningEn")
            .and("amount", "portfolio.risks.scaleAmount")
            .and("days", "portfolio.risks.scaleDays")
            .and("percent", "portfolio.risks.scalePercent", "portfolio.risks.scalePercentHint")
            .and("sourceDa", "portfolio.risks.scaleSourceDa", "portfolio.risks.scaleSourceHint")
            .and("sourceEn", "portfolio.risks.scaleSourceEn");

    static Map<String, String> values(RiskScale.Step step, LocalDate today) {
        var values = new LinkedHashMap<String, String>();
        values.put("from", Formats.date(today));
        values.put("wordDa", step.word().da());
        values.put("wordEn", step.word().en());
        values.put("meaningDa", step.meaning().da());
        values.put("meaningEn", step.meaning().en());
        values.put("amount", step.fromAmount() == null ? "" : Formats.money(Lang.DA, step.fromAmount()));
        values.put("days", Objects.toString(step.fromDays(), ""));
        values.put(
                "percent",
                step.percent() == null
                        ? ""
                        : Formats.decimal(Lang.DA, step.percent().stripTrailingZeros()));
        return values;
    }

    static RiskScale.Step read(Form form, RiskScale.Step known) {
        return new RiskScale.Step(
                known.area(),
                known.level(),
                new Bilingual(form.text("wordDa", 60), form.text("wordEn", 60)),
                new Bilingual(form.text("meaningDa", 300), form.text("meaningEn", 300)),
                known.fromAmount() == null ? null : form.money("amount"),
                known.fromDays() == null ? null : Integer.valueOf(form.number("days", 0, 10_000)),
                known.percent() == null ? null : percent(form),
                form.date("from"),
                new Bilingual(form.text("sourceDa", 300), form.text("sourceEn", 300)));
    }

    /// Read as an amount is: with a comma before the decimals.
    private static @Nullable BigDecimal percent(Form form) {
        var typed = form.money("percent").toBigDecimal();
        if (typed.signum() < 0 || typed.compareTo(BigDecimal.valueOf(100)) > 0) {
            form.refuse("percent", "platform.form.notBetween", 0, 100);
        }
        return typed;
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "portfolio.risks.scaleOf", step.area(), String.valueOf(step.level()));
    }

    @Override
    public List<Crumb> crumbs() {
        return RiskCrumbs.ofPortfolio();
    }

    public String action() {
        return RiskScalePage.PATH + "/" + step.area().name().toLowerCase(Locale.ROOT) + "/" + step.level();
    }
}
