package dk.digit.benefits.cases;

import static dk.digit.benefits.BenefitsRules.EDIT;
import static dk.digit.benefits.BenefitsRules.READ;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Confirm;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.ActivityLocator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Assumptions that are listed, added, changed and removed.
@Controller
class AssumptionPages {

    private final AssumptionList.Query list;
    private final EditedCase.Query edited;
    private final BusinessCases cases;
    private final CaseOwners owners;
    private final Overtaken overtaken;

    AssumptionPages(
            AssumptionList.Query list,
            EditedCase.Query edited,
            BusinessCases cases,
            CaseOwners owners,
            Overtaken overtaken) {
        this.list = list;
        this.edited = edited;
        this.cases = cases;
        this.owners = owners;
        this.overtaken = overtaken;
    }

    @GetMapping("/benefits/cases/{activity}/assumptions")
    @Requires(READ)
    Answer list(@PathVariable String activity, View view) {
        return list.on(activity, view);
    }

    @GetMapping("/benefits/cases/{activity}/assumptions/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer blank(@PathVariable String activity, View view) {
        var it = edited.on(activity, CasePart.ASSUMPTIONS, view);
        return form(AssumptionForm.FIELDS.filledMany(AssumptionForm.blank(it.model()), 0), it, null, null, view);
    }

    @PostMapping("/benefits/cases/{activity}/assumptions/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer add(@PathVariable String activity, View view) {
        var it = edited.on(activity, CasePart.ASSUMPTIONS, view);
        return view.form(AssumptionForm.FIELDS)
                .submit(
                        AssumptionForm::read,
                        draft -> {
                            cases.add(it.id(), draft);
                            return Redirect.to(it.path(CasePart.ASSUMPTIONS)).saying("benefits.case.assumptionAdded");
                        },
                        again -> form(again, it, null, null, view));
    }

    @GetMapping("/benefits/cases/{activity}/assumptions/{id:\\d+}")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer edit(@PathVariable String activity, @PathVariable long id, View view) {
        var it = edited.on(activity, CasePart.ASSUMPTIONS, view);
        var known = it.assumption(id);
        return form(
                AssumptionForm.FIELDS.filledMany(AssumptionForm.values(known, it.model()), known.version()),
                it,
                known,
                null,
                view);
    }

    @PostMapping("/benefits/cases/{activity}/assumptions/{id:\\d+}")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer change(@PathVariable String activity, @PathVariable long id, View view) {
        var it = edited.on(activity, CasePart.ASSUMPTIONS, view);
        var known = it.assumption(id);
        var form = view.form(AssumptionForm.FIELDS);
        boolean asks = view.param("preview") != null;
        return form.submit(
                AssumptionForm::read,
                draft -> {
                    if (asks) {
                        return form(
                                form,
                                it,
                                known,
                                ChangePreview.of(it.model(), known, draft).orElse(null),
                                view);
                    }
                    if (!cases.change(it.id(), id, draft, form.openedVersion())) {
                        var meanwhile = edited.on(activity, CasePart.ASSUMPTIONS, view);
                        var now = meanwhile.assumption(id);
                        throw overtaken.byMany(
                                "benefits",
                                "assumption",
                                id,
                                AssumptionForm.values(now, meanwhile.model()),
                                now.version());
                    }
                    return Redirect.to(it.path(CasePart.ASSUMPTIONS)).saying("benefits.case.assumptionChanged");
                },
                again -> form(again, it, known, null, view));
    }

    private AssumptionForm form(
            Form form, EditedCase it, @Nullable Assumption known, @Nullable ChangePreview preview, View view) {
        return new AssumptionForm(
                form,
                it.head(),
                known,
                FormulaName.of(it.model(), view.lang()),
                owners.names().choices(municipalities(it.model(), known)),
                FormulaFaults.shown(form.value("formula"), CaseUnits.of(it.model())),
                preview);
    }

    /// Those of the case, and those that left it but still have a value or are home to the owner: a row that could not
    /// name its municipality would come back as one for all.
    private static Set<MunicipalityCode> municipalities(CaseModel model, @Nullable Assumption known) {
        var codes = new LinkedHashSet<>(model.municipalities());
        if (known != null) {
            for (AssumptionValue value : known.values()) {
                add(codes, value.municipality());
            }
            add(codes, known.owner() == null ? null : known.owner().municipality());
        }
        return codes;
    }

    private static void add(Set<MunicipalityCode> codes, @Nullable MunicipalityCode code) {
        if (code != null) {
            codes.add(code);
        }
    }

    @GetMapping("/benefits/cases/{activity}/assumptions/{id:\\d+}/remove")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer askRemove(@PathVariable String activity, @PathVariable long id, View view) {
        var it = edited.on(activity, CasePart.ASSUMPTIONS, view);
        var path = it.path(CasePart.ASSUMPTIONS);
        return new Confirm(
                view.t("benefits.case.removeQuestion", it.assumption(id).name()),
                List.of(view.t("benefits.case.removeAssumption"), view.t("benefits.case.removeKept")),
                false,
                path + "/" + id + "/remove",
                Map.of(),
                "benefits.case.remove",
                path + "/" + id);
    }

    @PostMapping("/benefits/cases/{activity}/assumptions/{id:\\d+}/remove")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer remove(@PathVariable String activity, @PathVariable long id, View view) {
        var it = edited.on(activity, CasePart.ASSUMPTIONS, view);
        cases.removeAssumption(it.id(), it.assumption(id).id());
        return Redirect.to(it.path(CasePart.ASSUMPTIONS)).saying("benefits.case.assumptionRemoved");
    }
}
