package dk.digit.association;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.form.Form;

/// A remark in both languages, as two fields of a form.
final class RemarkFields {

    private static final int LONGEST = 500;

    private RemarkFields() {}

    static Bilingual read(Form form) {
        var danish = form.optionalText("remark", LONGEST);
        var english = form.optionalText("remarkEn", LONGEST);
        return new Bilingual(danish == null ? "" : danish, english == null ? "" : english);
    }
}
