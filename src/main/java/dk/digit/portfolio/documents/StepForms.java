package dk.digit.portfolio.documents;

import dk.digit.meetings.Meetings;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The forms on a document's way.
@Component
class StepForms {

    private final OpenedDocument.Query documents;
    private final ApprovalRules rules;
    private final Meetings meetings;

    StepForms(OpenedDocument.Query documents, ApprovalRules rules, Meetings meetings) {
        this.documents = documents;
        this.rules = rules;
        this.meetings = meetings;
    }

    OpenedDocument opened(String activity, long document, View view) {
        return documents.on(activity, document, view);
    }

    ReasonForm reason(String activity, long document, Form form, boolean again, View view) {
        return new ReasonForm(opened(activity, document, view), form, again);
    }

    /// Decisions of the bodies that may approve, newest first.
    ApprovalForm approval(String activity, long document, @Nullable Form typed, View view) {
        var opened = opened(activity, document, view);
        var required =
                rules.of(opened.document().kind(), opened.head().activity().kind());
        var lang = view.lang();
        var decisions = meetings.decisions(view.today()).reversed().stream()
                .map(decision -> Choice.named(
                        decision.id().value(),
                        decision.decidedOn().brief(lang) + " " + decision.text().in(lang)))
                .toList();
        return new ApprovalForm(
                opened,
                typed == null
                        ? ApprovalForm.FIELDS.filled(
                                Map.of("approver", required.name(), "on", Formats.date(view.today())))
                        : typed,
                required,
                decisions);
    }
}
