package dk.digit.portfolio.documents;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.DocumentKind;
import java.util.List;

/// The templates, and who approves what is made from them.
public record TemplateList(List<DocumentTemplate> templates, List<ApprovalRules.Rule> rules) implements Page {

    static final String PATH = "/portfolio/documents/templates";

    @Override
    public String titleKey() {
        return "portfolio.templates.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(DocumentList.PATH, "portfolio.documents.title"));
    }

    public List<DocumentKind> kinds() {
        return List.of(DocumentKind.values());
    }

    public List<ActivityKind> activities() {
        return List.of(ActivityKind.values());
    }

    public Approver approver(DocumentKind kind, ActivityKind activity) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind && rule.activity() == activity)
                .map(ApprovalRules.Rule::approver)
                .findFirst()
                .orElse(Approver.SECRETARIAT);
    }
}
