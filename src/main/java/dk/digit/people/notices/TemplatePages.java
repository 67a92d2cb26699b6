package dk.digit.people.notices;

import dk.digit.platform.access.Requires;
import dk.digit.platform.mail.MailTemplate;
import dk.digit.platform.mail.TemplateCheck;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The words of the letters.
@Controller
class TemplatePages {

    static final String LIST = "/people/notices/templates";

    private final MailTemplates templates;
    private final ExampleLetters examples;

    TemplatePages(MailTemplates templates, ExampleLetters examples) {
        this.templates = templates;
        this.examples = examples;
    }

    @GetMapping(LIST)
    @Requires(NoticesRules.EDIT_TEMPLATES)
    Answer templates() {
        return new TemplateList(List.of(MailPurpose.values()));
    }

    /// With `?standard`, the words that the program brings, to keep or to go on from.
    @GetMapping(LIST + "/{purpose}")
    @Requires(NoticesRules.EDIT_TEMPLATES)
    Answer template(View view, @PathVariable String purpose) {
        var kind = purpose(purpose);
        var current = templates.current(kind);
        var shown = view.params().has("standard") ? TemplateWords.standard(kind) : current;
        return page(
                kind,
                TemplatePage.FIELDS.filled(TemplatePage.values(shown), current.version()),
                previews(kind, shown.da(), shown.en()));
    }

    record Words(MailTemplate da, MailTemplate en) {}

    @PostMapping(LIST + "/{purpose}")
    @Requires(NoticesRules.EDIT_TEMPLATES)
    Answer save(View view, @PathVariable String purpose) {
        var kind = purpose(purpose);
        var form = view.form(TemplatePage.FIELDS);
        if (view.param("preview") != null) {
            read(kind, form);
            return page(kind, form, previews(kind, TemplatePage.danish(form), TemplatePage.english(form)));
        }
        return form.submit(
                typed -> read(kind, typed),
                words -> {
                    templates.save(
                            kind,
                            form.openedVersion(),
                            words.da(),
                            words.en(),
                            view.actor().username());
                    return Redirect.to(kind.path()).saying("people.template.saved");
                },
                again -> page(kind, again, List.of()));
    }

    private static Words read(MailPurpose kind, Form form) {
        var da = new MailTemplate(
                form.text("subjectDa", TemplatePage.LONGEST_SUBJECT), form.text("bodyDa", TemplatePage.LONGEST_BODY));
        var en = new MailTemplate(
                form.text("subjectEn", TemplatePage.LONGEST_SUBJECT), form.text("bodyEn", TemplatePage.LONGEST_BODY));
        TemplateCheck.of(da, kind.placeholders(), "subjectDa", "bodyDa").forEach(form::refuse);
        TemplateCheck.of(en, kind.placeholders(), "subjectEn", "bodyEn").forEach(form::refuse);
        return new Words(da, en);
    }

    private List<TemplatePage.Preview> previews(MailPurpose kind, MailTemplate da, MailTemplate en) {
        return List.of(
                new TemplatePage.Preview(Lang.DA, examples.fill(kind, da, Lang.DA)),
                new TemplatePage.Preview(Lang.EN, examples.fill(kind, en, Lang.EN)));
    }

    private TemplatePage page(MailPurpose kind, Form form, List<TemplatePage.Preview> previews) {
        return new TemplatePage(kind, form, previews, templates.versions(kind));
    }

    private static MailPurpose purpose(String name) {
        return Arrays.stream(MailPurpose.values())
                .filter(purpose -> purpose.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("template " + name));
    }
}
