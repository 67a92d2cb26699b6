package dk.digit.portfolio.documents;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.DocumentFilling;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Writes the next edition of a template.
public record TemplateForm(DocumentTemplate template, Form form, List<DocumentFilling.Placeholder> placeholders)
        implements Page {

    static final Fields FIELDS = Fields.of("nameDa", "portfolio.templates.nameDa")
            .and("nameEn", "portfolio.templates.nameEn")
            .and("validFrom", "portfolio.templates.validFrom", "portfolio.templates.validFromHint")
            .and("textDa", "portfolio.templates.textDa", "portfolio.templates.textHint")
            .and("textEn", "portfolio.templates.textEn", "portfolio.templates.textHint");

    private static final int LONGEST = 60_000;

    public static Form filled(DocumentTemplate template, List<TemplateChapter> chapters, LocalDate day) {
        return FIELDS.filled(
                Map.of(
                        "nameDa", template.name().da(),
                        "nameEn", template.name().en(),
                        "validFrom", Formats.date(day),
                        "textDa", TemplateText.of(chapters, Lang.DA),
                        "textEn", TemplateText.of(chapters, Lang.EN)),
                template.edition());
    }

    /// What was typed.
    public record Typed(Bilingual name, LocalDate validFrom, String textDa, String textEn) {}

    static Typed read(Form form) {
        return new Typed(
                new Bilingual(form.text("nameDa", 100), form.text("nameEn", 100)),
                form.date("validFrom"),
                form.text("textDa", LONGEST),
                form.text("textEn", LONGEST));
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "portfolio.templates.editOf", template.name().in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of(TemplateList.PATH, "portfolio.templates.title"),
                Crumb.named(template.path(), template.code()));
    }
}
