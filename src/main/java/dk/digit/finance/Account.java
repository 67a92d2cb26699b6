package dk.digit.finance;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Period;
import org.jspecify.annotations.Nullable;

/// An account of the chart of accounts.
///
/// @param statementLine the line of the statement that it adds to; null where the cost object decides
/// @param byCostObject whether its postings name a cost object
/// @param byHand whether people and files may post on it; the rest is posted by closing and carrying over
/// @param period the days that it takes postings on
public record Account(
        String code,
        Bilingual name,
        AccountKind kind,
        @Nullable String statementLine,
        boolean byCostObject,
        boolean byHand,
        Period period) {

    public String name(Lang lang) {
        return name.in(lang);
    }

    public String label(Lang lang) {
        return code + " " + name(lang);
    }
}
