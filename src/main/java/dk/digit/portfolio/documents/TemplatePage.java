package dk.digit.portfolio.documents;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.portfolio.DocumentFilling;
import java.util.List;

/// An edition of a template with its chapters.
///
/// @param editions newest first
public record TemplatePage(
        DocumentTemplate template,
        List<TemplateChapter> chapters,
        List<DocumentTemplate> editions,
        List<DocumentFilling.Placeholder> placeholders)
        implements Page {

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang, "portfolio.templates.titleOf", template.name().in(lang), String.valueOf(template.edition()));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of(DocumentList.PATH, "portfolio.documents.title"),
                Crumb.of(TemplateList.PATH, "portfolio.templates.title"));
    }
}
