package dk.digit.portfolio.documents;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Records that a body has approved the version that is in review.
///
/// @param required who must approve it at least
public record ApprovalForm(OpenedDocument opened, Form form, Approver required, List<Choice> decisions)
        implements Page {

    static final Fields FIELDS = Fields.of("approver", "portfolio.documents.approver")
            .and("on", "portfolio.documents.approvedOn", "portfolio.documents.approvedOnHint")
            .and("decision", "portfolio.documents.decision", "portfolio.documents.decisionHint")
            .and("remark", "portfolio.documents.remark", "portfolio.documents.remarkHint");

    static NewApproval read(Form form) {
        var decision = form.optionalText("decision", 60);
        return new NewApproval(
                form.choice("approver", Approver.class),
                form.date("on"),
                decision == null ? null : new DecisionId(decision),
                form.optionalText("remark", 500));
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "portfolio.documents.approveOf", opened.title());
    }

    @Override
    public List<Crumb> crumbs() {
        return opened.below();
    }

    /// The one who must, first, then those above.
    public List<Choice> approvers() {
        return Arrays.stream(Approver.values())
                .filter(approver -> approver.mayInsteadOf(required))
                .sorted(Comparator.reverseOrder())
                .map(approver -> new Choice(approver.name(), Texts.key(approver), true))
                .toList();
    }
}
