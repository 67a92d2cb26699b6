package dk.digit.people.notices;

import dk.digit.platform.mail.MailTemplate;
import dk.digit.platform.mail.MailText;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;
import java.util.Map;

/// The words of one kind of letter in both languages, with what they look like when filled in.
///
/// @param previews Danish and English; none until asked for
/// @param versions the newest first
public record TemplatePage(MailPurpose purpose, Form form, List<Preview> previews, List<TemplateWords> versions)
        implements Page {

    static final Fields FIELDS = Fields.of("subjectDa", "people.template.subjectDa")
            .and("bodyDa", "people.template.bodyDa")
            .and("subjectEn", "people.template.subjectEn")
            .and("bodyEn", "people.template.bodyEn");

    static final int LONGEST_SUBJECT = 150;
    static final int LONGEST_BODY = 5000;

    public record Preview(Lang lang, MailText text) {}

    static Map<String, String> values(TemplateWords words) {
        return Map.of(
                "subjectDa", words.da().subject(),
                "bodyDa", words.da().body(),
                "subjectEn", words.en().subject(),
                "bodyEn", words.en().body());
    }

    static MailTemplate danish(Form form) {
        return new MailTemplate(form.value("subjectDa"), form.value("bodyDa"));
    }

    static MailTemplate english(Form form) {
        return new MailTemplate(form.value("subjectEn"), form.value("bodyEn"));
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, purpose);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(TemplatePages.LIST, "people.templates.title"));
    }
}
