package dk.digit.benefits.cases;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.form.Form;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The pairs of fields for words in Danish and English.
final class FormWords {

    private FormWords() {}

    /// The Danish ones must be there.
    static Bilingual name(Form form, String field) {
        return Bilingual.of(form.text(field + "Da", 200), form.optionalText(field + "En", 200));
    }

    static @Nullable Bilingual both(Form form, String field, int longest) {
        var da = form.optionalText(field + "Da", longest);
        var en = form.optionalText(field + "En", longest);
        if (da == null && en != null) {
            form.refuse(field + "Da", "benefits.refused.danishFirst");
        }
        return Bilingual.ofNullable(da, en);
    }

    static void fill(Map<String, String> values, String field, @Nullable Bilingual words) {
        values.put(field + "Da", words == null ? "" : words.da());
        values.put(field + "En", words == null ? "" : words.en());
    }
}
