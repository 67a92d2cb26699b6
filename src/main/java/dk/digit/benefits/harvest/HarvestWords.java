package dk.digit.benefits.harvest;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shares, figures and lists as a sentence has them.
final class HarvestWords {

    private HarvestWords() {}

    /// A share as a whole number of per cent; a dash for none.
    static String percent(Lang lang, @Nullable BigDecimal share) {
        return share == null ? "–" : Texts.of(lang, "platform.chart.percent", Formats.decimal(lang, whole(share)));
    }

    static BigDecimal whole(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
    }

    /// At most two decimals, and none that say nothing.
    static String number(Lang lang, BigDecimal number) {
        var plain = number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return Formats.decimal(lang, plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /// `a`, `a og b`, `a, b og c`.
    static String list(Lang lang, List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return Texts.of(
                lang, "benefits.harvest.and", String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
    }
}
