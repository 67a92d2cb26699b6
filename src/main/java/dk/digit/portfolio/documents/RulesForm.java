package dk.digit.portfolio.documents;

import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.DocumentKind;
import java.util.List;

/// Says who approves which kind of document of which kind of activity.
public record RulesForm(Form form, List<ApprovalRules.Rule> rules) implements Page {

    public static Fields fields(List<ApprovalRules.Rule> rules) {
        var fields = Fields.none();
        for (var rule : rules) {
            fields = fields.and(rule.field(), Texts.key(rule.activity()));
        }
        return fields;
    }

    public static List<ApprovalRules.Rule> read(Form form, List<ApprovalRules.Rule> rules) {
        return rules.stream()
                .map(rule ->
                        new ApprovalRules.Rule(rule.kind(), rule.activity(), form.choice(rule.field(), Approver.class)))
                .toList();
    }

    @Override
    public String titleKey() {
        return "portfolio.templates.rules";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(TemplateList.PATH, "portfolio.templates.title"));
    }

    public List<DocumentKind> kinds() {
        return List.of(DocumentKind.values());
    }

    public List<ApprovalRules.Rule> of(DocumentKind kind) {
        return rules.stream().filter(rule -> rule.kind() == kind).toList();
    }

    public List<Choice> approvers() {
        return Choice.of(Approver.class);
    }
}
