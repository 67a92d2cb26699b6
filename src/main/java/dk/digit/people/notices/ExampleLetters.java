package dk.digit.people.notices;

import dk.digit.platform.mail.MailTemplate;
import dk.digit.platform.mail.MailText;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Letters as somebody might get them, to see a template filled in. All of it is invented.
@Component
class ExampleLetters {

    private final Letters letters;

    ExampleLetters(Letters letters) {
        this.letters = letters;
    }

    MailText fill(MailPurpose purpose, MailTemplate template, Lang lang) {
        var reader = new Recipient(
                "example", Texts.of(lang, "people.template.exampleName"), "reader@example.org", lang, false, false);
        return switch (purpose) {
            case DIGEST -> letters.ofNotices(template, reader, List.of(notice("exampleTask"), notice("exampleChange")));
            case IMMEDIATE -> letters.ofNotices(template, reader, List.of(notice("exampleTask")));
            case ADDRESS -> letters.ofAddress(template, reader, "example");
        };
    }

    private static Told notice(String words) {
        var key = "people.template." + words;
        return new Told(
                new UUID(0, 0),
                Follows.KIND,
                new Bilingual(Texts.of(Lang.DA, key), Texts.of(Lang.EN, key)),
                "/portfolio/activities/erp",
                Instant.EPOCH);
    }
}
