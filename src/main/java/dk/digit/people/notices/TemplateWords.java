package dk.digit.people.notices;

import dk.digit.platform.mail.MailTemplate;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One version of a template, in both languages.
///
/// @param version 0 for the program's own words
/// @param madeBy null for the program's own words
public record TemplateWords(
        int version,
        MailTemplate da,
        MailTemplate en,
        @Nullable String madeBy,
        @Nullable Instant madeAt) {

    /// The words that the program brings.
    static TemplateWords standard(MailPurpose purpose) {
        return new TemplateWords(0, standard(purpose, Lang.DA), standard(purpose, Lang.EN), null, null);
    }

    private static MailTemplate standard(MailPurpose purpose, Lang lang) {
        return new MailTemplate(Texts.of(lang, purpose.key() + ".subject"), Texts.of(lang, purpose.key() + ".body"));
    }

    MailTemplate in(Lang lang) {
        return lang == Lang.DA ? da : en;
    }
}
