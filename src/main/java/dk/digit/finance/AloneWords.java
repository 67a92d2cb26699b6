package dk.digit.finance;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;

/// The sentence that tells the year alone from what it was given: the report prints only their sum.
public final class AloneWords {

    private AloneWords() {}

    public static String of(IncomeStatement statement, Lang lang) {
        int year = statement.year().year();
        return Texts.of(
                lang,
                "finance.statement.alone",
                String.valueOf(year),
                Formats.kroner(lang, statement.surplusOfYearAlone()),
                Formats.kroner(lang, statement.carriedOver().negate()),
                Formats.kroner(lang, statement.surplus()),
                String.valueOf(year - 1));
    }
}
