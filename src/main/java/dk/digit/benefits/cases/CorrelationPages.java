package dk.digit.benefits.cases;

import static dk.digit.benefits.BenefitsRules.EDIT;

import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityLocator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Which assumptions of a case move together.
@Controller
class CorrelationPages {

    private final EditedCase.Query edited;
    private final BusinessCases cases;
    private final Overtaken overtaken;

    CorrelationPages(EditedCase.Query edited, BusinessCases cases, Overtaken overtaken) {
        this.edited = edited;
        this.cases = cases;
        this.overtaken = overtaken;
    }

    @GetMapping("/benefits/cases/{activity}/assumptions/correlations")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer edit(@PathVariable String activity, View view) {
        var it = edited.on(activity, CasePart.ASSUMPTIONS, view);
        return form(
                CorrelationForm.FIELDS.filledMany(
                        CorrelationForm.values(it.model()), it.model().version()),
                it,
                view);
    }

    @PostMapping("/benefits/cases/{activity}/assumptions/correlations")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer change(@PathVariable String activity, View view) {
        var it = edited.on(activity, CasePart.ASSUMPTIONS, view);
        var form = view.form(CorrelationForm.FIELDS);
        return form.submit(
                CorrelationForm::read,
                wanted -> {
                    if (!cases.correlate(it.id(), wanted, form.openedVersion())) {
                        var now =
                                edited.on(activity, CasePart.ASSUMPTIONS, view).model();
                        throw overtaken.byMany(
                                "benefits", "business_case", it.id(), CorrelationForm.values(now), now.version());
                    }
                    return Redirect.to(it.path(CasePart.ASSUMPTIONS)).saying("benefits.case.correlationsChanged");
                },
                again -> form(again, it, view));
    }

    private static CorrelationForm form(Form form, EditedCase it, View view) {
        return new CorrelationForm(
                form,
                it.head(),
                it.model().assumptions().stream()
                        .filter(one -> one.formula() == null)
                        .map(one -> Choice.named(one.code(), one.name().in(view.lang())))
                        .toList());
    }
}
