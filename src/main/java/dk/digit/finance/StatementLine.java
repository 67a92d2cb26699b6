package dk.digit.finance;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import org.jspecify.annotations.Nullable;

/// One line of the accounts, in the sign that the report prints.
///
/// @param id its name in addresses
/// @param line its number or letter in the report, empty where it has none
/// @param note number of the note that explains it
/// @param income null where the line has no income side
/// @param expense null where the line has no expense side
/// @param deviation income plus expense; of a line without sides, its amount
public record StatementLine(
        String id,
        String line,
        Kind kind,
        Section section,
        Bilingual name,
        @Nullable Integer note,
        @Nullable Money income,
        @Nullable Money expense,
        Money deviation) {

    /// What a line is made of: postings, the lines above it, or the year's bottom line.
    public enum Kind {
        POSTED,
        CARRIED_OVER,
        TOTAL,
        RESULT,
        BALANCE
    }

    public String name(Lang lang) {
        return name.in(lang);
    }
}
