package dk.digit.benefits.cases;

import static dk.digit.benefits.BenefitsRules.EDIT;
import static dk.digit.benefits.BenefitsRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.access.Rights;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.money.Money;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.risks.Risk;
import dk.digit.portfolio.risks.Risks;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The risks that a case sets money aside for.
@Controller
class CaseRiskPages {

    private final CaseHead.Query heads;
    private final BusinessCases cases;
    private final Risks risks;
    private final Rights rights;
    private final Overtaken overtaken;

    CaseRiskPages(CaseHead.Query heads, BusinessCases cases, Risks risks, Rights rights, Overtaken overtaken) {
        this.heads = heads;
        this.cases = cases;
        this.risks = risks;
        this.rights = rights;
        this.overtaken = overtaken;
    }

    @GetMapping("/benefits/cases/{activity}/risks")
    @Requires(READ)
    Answer list(@PathVariable String activity, View view) {
        var head = heads.on(activity, CasePart.RISKS, view);
        var chosen = cases.risksOf(head.key());
        return page(
                CaseRiskForm.FIELDS.filledMany(CaseRiskForm.values(chosen.risks()), chosen.version()),
                head,
                view.asOf(),
                view);
    }

    @PostMapping("/benefits/cases/{activity}/risks")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer choose(@PathVariable String activity, View view) {
        var head = heads.on(activity, CasePart.RISKS, view);
        var form = view.form(CaseRiskForm.FIELDS);
        return form.submit(
                CaseRiskForm::read,
                wanted -> {
                    if (!cases.risks(Objects.requireNonNull(head.id()), wanted, form.openedVersion())) {
                        var now = cases.risksOf(head.key());
                        throw overtaken.byMany(
                                "benefits", "business_case", now.id(), CaseRiskForm.values(now.risks()), now.version());
                    }
                    return Redirect.to(head.path(CasePart.RISKS)).saying("benefits.case.risksChanged");
                },
                again -> page(again, head, view.today(), view));
    }

    private CaseRiskForm page(Form form, CaseHead head, LocalDate day, View view) {
        var open = risks.open(head.key(), day);
        var chosen = CaseRiskForm.read(form);
        var missing = new HashSet<>(chosen);
        open.forEach(risk -> missing.remove(risk.id()));
        return new CaseRiskForm(
                form, head, open, reserve(open, chosen), missing.size(), rights.may(view.actor(), EDIT, head.target()));
    }

    private static Money reserve(List<Risk> open, List<Long> chosen) {
        return open.stream()
                .filter(risk -> chosen.contains(risk.id()))
                .map(Risk::reserved)
                .reduce(Money.ZERO, Money::plus);
    }
}
