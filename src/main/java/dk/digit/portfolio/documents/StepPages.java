package dk.digit.portfolio.documents;

import static dk.digit.portfolio.PortfolioRules.APPROVE;
import static dk.digit.portfolio.PortfolioRules.EDIT;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Confirm;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityLocator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The way of a document: to review, back, approved, opened again, withdrawn; and its facts fetched anew.
@Controller
class StepPages {

    private final StepForms forms;
    private final Documents documents;

    StepPages(StepForms forms, Documents documents) {
        this.forms = forms;
        this.documents = documents;
    }

    @PostMapping(DocumentPages.ONE + "/refresh")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer refresh(@PathVariable String id, @PathVariable long document, View view) {
        var opened = forms.opened(id, document, view);
        int changed = documents.refresh(opened.document().id(), view.today());
        return Redirect.to(opened.path())
                .saying(changed == 0 ? "portfolio.documents.nothingNew" : "portfolio.documents.refreshed", changed);
    }

    @PostMapping(DocumentPages.ONE + "/review")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer review(@PathVariable String id, @PathVariable long document, View view) {
        var opened = forms.opened(id, document, view);
        documents.review(opened.document().id(), view.today());
        return Redirect.to(opened.path()).saying("portfolio.documents.sentToReview");
    }

    @GetMapping(DocumentPages.ONE + "/back")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer askWhyBack(@PathVariable String id, @PathVariable long document, View view) {
        return forms.reason(id, document, ReasonForm.FIELDS.empty(), false, view);
    }

    @PostMapping(DocumentPages.ONE + "/back")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer sendBack(@PathVariable String id, @PathVariable long document, View view) {
        var opened = forms.opened(id, document, view);
        return view.form(ReasonForm.FIELDS)
                .submit(
                        form -> form.text("reason", 500),
                        reason -> {
                            documents.sendBack(opened.document().id(), reason, view.today());
                            return Redirect.to(opened.path()).saying("portfolio.documents.sentBack");
                        },
                        again -> forms.reason(id, document, again, false, view));
    }

    @GetMapping(DocumentPages.ONE + "/revise")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer askWhyAgain(@PathVariable String id, @PathVariable long document, View view) {
        return forms.reason(id, document, ReasonForm.FIELDS.empty(), true, view);
    }

    @PostMapping(DocumentPages.ONE + "/revise")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer revise(@PathVariable String id, @PathVariable long document, View view) {
        var opened = forms.opened(id, document, view);
        return view.form(ReasonForm.FIELDS)
                .submit(
                        form -> form.text("reason", 500),
                        reason -> {
                            documents.revise(opened.document().id(), reason, view.today());
                            return Redirect.to(opened.path()).saying("portfolio.documents.openedAgain");
                        },
                        again -> forms.reason(id, document, again, true, view));
    }

    @GetMapping(DocumentPages.ONE + "/approve")
    @Requires(value = APPROVE, about = ActivityLocator.KIND)
    Answer askApproval(@PathVariable String id, @PathVariable long document, View view) {
        return forms.approval(id, document, null, view);
    }

    @PostMapping(DocumentPages.ONE + "/approve")
    @Requires(value = APPROVE, about = ActivityLocator.KIND)
    Answer approve(@PathVariable String id, @PathVariable long document, View view) {
        var opened = forms.opened(id, document, view);
        return view.form(ApprovalForm.FIELDS)
                .submit(
                        ApprovalForm::read,
                        approval -> {
                            documents.approve(opened.document().id(), approval);
                            return Redirect.to(opened.path()).saying("portfolio.documents.approvedNow");
                        },
                        again -> forms.approval(id, document, again, view));
    }

    @GetMapping(DocumentPages.ONE + "/withdraw")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer askWithdrawal(@PathVariable String id, @PathVariable long document, View view) {
        var opened = forms.opened(id, document, view);
        return new Confirm(
                view.t("portfolio.documents.withdrawQuestion", opened.title()),
                List.of(view.t("portfolio.documents.withdrawMeans")),
                false,
                opened.path() + "/withdraw",
                Map.of(),
                "portfolio.documents.withdraw",
                opened.path());
    }

    @PostMapping(DocumentPages.ONE + "/withdraw")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer withdraw(@PathVariable String id, @PathVariable long document, View view) {
        var opened = forms.opened(id, document, view);
        documents.withdraw(opened.document().id(), view.today());
        return Redirect.to(opened.head().path() + "/documents").saying("portfolio.documents.withdrawn");
    }
}
