package dk.digit.portfolio.documents;

import static java.util.stream.Collectors.toMap;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.form.StaleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Templates to be read and written.
@Component
class TemplateReading {

    private final StoredTemplates templates;
    private final ApprovalRules rules;
    private final Filling filling;

    TemplateReading(StoredTemplates templates, ApprovalRules rules, Filling filling) {
        this.templates = templates;
        this.rules = rules;
        this.filling = filling;
    }

    TemplateList list() {
        return new TemplateList(templates.newest(), rules.all());
    }

    TemplatePage one(String code, View view) {
        var editions = editions(code);
        var asked = view.param("edition");
        var one = editions.stream()
                .filter(edition -> String.valueOf(edition.edition()).equals(asked))
                .findFirst()
                .orElse(editions.getFirst());
        return new TemplatePage(one, templates.chapters(one.id()), editions, filling.placeholders());
    }

    TemplateForm form(String code, @Nullable Form typed, View view) {
        var newest = editions(code).getFirst();
        return new TemplateForm(
                newest,
                typed == null ? TemplateForm.filled(newest, templates.chapters(newest.id()), view.today()) : typed,
                filling.placeholders());
    }

    /// Adds the edition after the one that the writer opened.
    @Transactional
    public void write(String code, TemplateForm.Typed typed, long opened) {
        var newest = editions(code).getFirst();
        if (newest.edition() != opened) {
            throw new StaleException(
                    newest.writtenBy(),
                    newest.writtenAt(),
                    Map.of(
                            "textDa", TemplateText.of(templates.chapters(newest.id()), Lang.DA),
                            "textEn", TemplateText.of(templates.chapters(newest.id()), Lang.EN)),
                    newest.edition());
        }
        if (typed.validFrom().isBefore(newest.validFrom())) {
            throw new RefusedException(
                    Refusal.of("portfolio.documents.refused.templateBefore", Formats.date(newest.validFrom()))
                            .at("validFrom"));
        }
        var chapters = TemplateText.chapters(typed.textDa(), typed.textEn());
        var unknown = new ArrayList<Refusal>();
        chapters.forEach(chapter -> {
            unknown.addAll(filling.unknown(chapter.text().da(), "textDa"));
            unknown.addAll(filling.unknown(chapter.text().en(), "textEn"));
        });
        if (!unknown.isEmpty()) {
            throw new RefusedException(unknown);
        }
        templates.add(newest, typed.name(), typed.validFrom(), chapters);
    }

    RulesForm rules(@Nullable Form typed) {
        var all = rules.all();
        return new RulesForm(
                typed == null
                        ? RulesForm.fields(all)
                                .filled(all.stream()
                                        .collect(toMap(
                                                ApprovalRules.Rule::field,
                                                rule -> rule.approver().name())))
                        : typed,
                all);
    }

    private List<DocumentTemplate> editions(String code) {
        var editions = templates.editions(code);
        if (editions.isEmpty()) {
            throw new NotFoundException(code);
        }
        return editions;
    }
}
