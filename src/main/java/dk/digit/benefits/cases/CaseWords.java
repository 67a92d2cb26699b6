package dk.digit.benefits.cases;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// How results read.
record CaseWords(Lang lang) {

    private static final int MONTHS = 12;

    String t(String key, Object... args) {
        return Texts.of(lang, key, args);
    }

    /// `2 år og 3 måneder`; that it never pays, where it does not.
    String payback(@Nullable Integer months) {
        if (months == null) {
            return t("benefits.result.never");
        }
        int years = months / MONTHS;
        int rest = months % MONTHS;
        if (years == 0) {
            return t("benefits.result.months", String.valueOf(rest));
        }
        return rest == 0
                ? t("benefits.result.years", String.valueOf(years))
                : t("benefits.result.yearsAndMonths", String.valueOf(years), String.valueOf(rest));
    }

    /// `9,70 %`; a dash where there is none.
    String rate(@Nullable BigDecimal share) {
        return share == null ? "–" : percent(share);
    }

    String percent(BigDecimal share) {
        var percent = share.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
        return t("benefits.result.percent", Formats.decimal(lang, percent));
    }

    /// Why an internal rate of return is not told; null where it is.
    @Nullable
    String noRate(Appraisal appraisal) {
        int changes = CashFlow.of(appraisal).signChanges();
        if (changes == 1) {
            return null;
        }
        return changes == 0 ? t("benefits.result.noRate") : t("benefits.result.manyRates", String.valueOf(changes));
    }

    String kroner(Money amount) {
        return Formats.kroner(lang, amount);
    }

    AmountTable.Cell money(Money amount) {
        return AmountTable.Cell.money(lang, amount);
    }

    AmountTable.Cell rateCell(@Nullable BigDecimal share) {
        return new AmountTable.Cell(rate(share), share, null);
    }

    AmountTable.Cell paybackCell(@Nullable Integer months) {
        return AmountTable.Cell.words(payback(months));
    }

    AmountTable.Column words(String key) {
        return AmountTable.Column.words(t(key));
    }

    AmountTable.Column amount(String key) {
        return AmountTable.Column.amount(t(key));
    }
}
