package dk.digit.portfolio.documents;

import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Begins a document of an activity from a template.
public record DocumentNew(ActivityHead head, Form form, List<DocumentTemplate> templates) implements Page {

    static final Fields FIELDS = Fields.of(
                    "template", "portfolio.documents.template", "portfolio.documents.templateHint")
            .and("language", "portfolio.documents.lang")
            .and("title", "portfolio.documents.name", "portfolio.documents.nameHint");

    static NewDocument read(Form form, ActivityHead head, LocalDate day) {
        return new NewDocument(
                head.id(),
                form.text("template", 40),
                form.choice("language", Lang.class),
                form.optionalText("title", 200),
                day);
    }

    @Override
    public String title(Lang lang) {
        return head.title(lang, "portfolio.documents.new");
    }

    @Override
    public List<Crumb> crumbs() {
        var crumbs = new ArrayList<>(head.crumbs());
        crumbs.add(Crumb.of(path(), "portfolio.documents.title"));
        return crumbs;
    }

    public String path() {
        return head.path() + "/documents";
    }

    public List<Choice> choices(Lang lang) {
        return templates.stream()
                .map(template -> Choice.named(template.code(), template.name().in(lang)))
                .toList();
    }

    public List<Choice> languages() {
        return Choice.of(Lang.class);
    }
}
