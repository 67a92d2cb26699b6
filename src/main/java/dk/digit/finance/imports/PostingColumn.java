package dk.digit.finance.imports;

import java.util.List;
import java.util.Locale;

/// The columns of a file of postings, by the headings that the members' ledgers give them. Where a file
/// has several that fit, the first of the list counts.
enum PostingColumn {
    REFERENCE(
            true,
            "bilagsnr",
            "bilagsnummer",
            "bilag",
            "bilagsreference",
            "reference",
            "ref",
            "voucher",
            "voucher no",
            "voucher number",
            "voucher reference"),
    TEXT(true, "tekst", "posteringstekst", "beskrivelse", "text", "description"),
    ACCOUNT(true, "konto", "kontonr", "kontonummer", "artskonto", "account", "account no", "account number"),
    COST_OBJECT(
            true,
            "aktivitet",
            "projekt",
            "aktivitet/projekt",
            "aktivitet / projekt",
            "projektnr",
            "omkostningssted",
            "activity",
            "project",
            "cost object"),
    DATE(true, "bogføringsdato", "posteringsdato", "bilagsdato", "dato", "posting date", "voucher date", "date"),
    AMOUNT(true, "beløb", "beløb i kr", "beløb i dkk", "beløb dkk", "beløb kr", "kroner", "amount", "amount dkk"),
    MUNICIPALITY(false, "kommune", "medlem", "medlemskommune", "kommunenr", "kommunekode", "municipality", "member"),
    SOURCE(false, "kilde", "kildesystem", "system", "source", "source system");

    private final boolean required;
    private final List<String> headings;

    PostingColumn(boolean required, String... headings) {
        this.required = required;
        this.headings = List.of(headings);
    }

    boolean isRequired() {
        return required;
    }

    List<String> headings() {
        return headings;
    }

    /// A heading as it is compared: `Beløb (kr.)` and `BELØB KR` are the same.
    static String plain(String heading) {
        return heading.toLowerCase(Locale.of("da"))
                .replaceAll("[().:*\"\\u00a0]", " ")
                .strip()
                .replaceAll("\\s+", " ");
    }
}
