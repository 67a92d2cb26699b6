package dk.digit.benefits.exchange;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the rows and fields of a workbook read on a page.
public final class WorkbookWords {

    private final CellWords words;
    private final Lang lang;

    WorkbookWords(Places places, Lang lang) {
        this.words = new CellWords(places);
        this.lang = lang;
    }

    public String sheet(@Nullable CaseSheet sheet) {
        return sheet == null ? "" : Texts.of(lang, sheet.label());
    }

    public String field(@Nullable CaseField field) {
        return field == null ? "" : Texts.of(lang, field.label());
    }

    /// What a row is about: "timepris, Roskilde, 2027–".
    public String row(RowKey key) {
        var parts = new ArrayList<String>();
        List<CaseField> keys = key.kind().keys();
        for (int i = 0; i < keys.size() && i < 2; i++) {
            parts.add(words.said(keys.get(i), key.parts().get(i), lang));
        }
        if (key.kind() == RowKind.VALUE) {
            var years = key.parts().get(2) + "–" + key.parts().get(3);
            parts.add(years.equals("–") ? "" : years);
        }
        parts.removeIf(String::isEmpty);
        return String.join(", ", parts);
    }

    public String value(CaseField field, @Nullable String value) {
        return value == null || value.isEmpty()
                ? Texts.of(lang, "benefits.workbook.nothing")
                : words.said(field, value, lang);
    }
}
