package dk.digit.benefits.shared;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes a discount rate down, or puts one right.
///
/// @param known null for a new one
public record RateForm(Form form, @Nullable DatedRate known) implements Page {

    static final Fields FIELDS =
            ValueFields.source(Fields.of("horizon", "benefits.rates.horizon", "benefits.rates.horizonHint")
                    .and("from", "benefits.shared.from", "benefits.rates.fromHint")
                    .and("rate", "benefits.rates.rate", "benefits.rates.rateHint"));

    static Map<String, String> values(DatedRate rate) {
        var values = new LinkedHashMap<String, String>();
        values.put("rate", Decimal.typed(rate.percent()));
        ValueFields.source(rate.source(), rate.assumed(), values);
        return values;
    }

    static RateDraft read(Form form, @Nullable DatedRate known) {
        int horizon = known != null ? known.fromHorizon() : form.number("horizon", 0, 200);
        var from = known != null ? Objects.requireNonNullElse(known.valid().start(), LocalDate.MIN) : form.date("from");
        return new RateDraft(horizon, from, rate(form), ValueFields.source(form), form.ticked("assumed"));
    }

    private static BigDecimal rate(Form form) {
        var percent = Decimal.read(form, "rate");
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0 || percent.scale() > 4) {
            form.refuse("rate", "benefits.rates.notSane");
        }
        return percent.movePointLeft(2);
    }

    @Override
    public String title(Lang lang) {
        return known == null
                ? Texts.of(lang, "benefits.rates.new")
                : Texts.of(lang, "benefits.rates.correct", String.valueOf(known.fromHorizon()));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(RatesPage.PATH, "benefits.rates.title"));
    }

    public String action() {
        return known == null ? RatesPage.PATH + "/new" : path(known);
    }

    static String path(DatedRate rate) {
        return RatesPage.PATH + "/" + rate.fromHorizon() + "/" + rate.valid().start();
    }
}
