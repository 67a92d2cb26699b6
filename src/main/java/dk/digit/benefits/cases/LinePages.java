package dk.digit.benefits.cases;

import static dk.digit.benefits.BenefitsRules.EDIT;
import static dk.digit.benefits.BenefitsRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Confirm;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.ActivityLocator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Lines that are listed, added, changed and removed.
@Controller
class LinePages {

    private final LineList.Query list;
    private final EditedCase.Query edited;
    private final BusinessCases cases;
    private final Overtaken overtaken;

    LinePages(LineList.Query list, EditedCase.Query edited, BusinessCases cases, Overtaken overtaken) {
        this.list = list;
        this.edited = edited;
        this.cases = cases;
        this.overtaken = overtaken;
    }

    @GetMapping("/benefits/cases/{activity}/lines")
    @Requires(READ)
    Answer list(@PathVariable String activity, View view) {
        return list.on(activity, view);
    }

    @GetMapping("/benefits/cases/{activity}/lines/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer blank(@PathVariable String activity, View view) {
        var it = edited.on(activity, CasePart.LINES, view);
        return form(LineForm.FIELDS.filled(LineForm.blank(it.model())), it, null, view);
    }

    @PostMapping("/benefits/cases/{activity}/lines/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer add(@PathVariable String activity, View view) {
        var it = edited.on(activity, CasePart.LINES, view);
        return view.form(LineForm.FIELDS)
                .submit(
                        LineForm::read,
                        draft -> {
                            cases.add(it.id(), draft);
                            return Redirect.to(it.path(CasePart.LINES)).saying("benefits.case.lineAdded");
                        },
                        again -> form(again, it, null, view));
    }

    @GetMapping("/benefits/cases/{activity}/lines/{id:\\d+}")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer edit(@PathVariable String activity, @PathVariable long id, View view) {
        var it = edited.on(activity, CasePart.LINES, view);
        var known = it.line(id);
        return form(LineForm.FIELDS.filled(LineForm.values(known, it.model()), known.version()), it, known, view);
    }

    @PostMapping("/benefits/cases/{activity}/lines/{id:\\d+}")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer change(@PathVariable String activity, @PathVariable long id, View view) {
        var it = edited.on(activity, CasePart.LINES, view);
        var known = it.line(id);
        var form = view.form(LineForm.FIELDS);
        return form.submit(
                LineForm::read,
                draft -> {
                    if (!cases.change(it.id(), id, draft, form.openedVersion())) {
                        var meanwhile = edited.on(activity, CasePart.LINES, view);
                        var now = meanwhile.line(id);
                        throw overtaken.by(
                                "benefits", "case_line", id, LineForm.values(now, meanwhile.model()), now.version());
                    }
                    return Redirect.to(it.path(CasePart.LINES)).saying("benefits.case.lineChanged");
                },
                again -> form(again, it, known, view));
    }

    private static LineForm form(Form form, EditedCase it, @Nullable CaseLine known, View view) {
        return new LineForm(
                form,
                it.head(),
                it.model(),
                known,
                FormulaName.of(it.model(), view.lang()),
                FormulaFaults.shown(form.value("formula"), CaseUnits.of(it.model())));
    }

    @GetMapping("/benefits/cases/{activity}/lines/{id:\\d+}/remove")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer askRemove(@PathVariable String activity, @PathVariable long id, View view) {
        var it = edited.on(activity, CasePart.LINES, view);
        var path = it.path(CasePart.LINES);
        return new Confirm(
                view.t("benefits.case.removeQuestion", it.line(id).name()),
                List.of(view.t("benefits.case.removeLine"), view.t("benefits.case.removeKept")),
                false,
                path + "/" + id + "/remove",
                Map.of(),
                "benefits.case.remove",
                path + "/" + id);
    }

    @PostMapping("/benefits/cases/{activity}/lines/{id:\\d+}/remove")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer remove(@PathVariable String activity, @PathVariable long id, View view) {
        var it = edited.on(activity, CasePart.LINES, view);
        cases.removeLine(it.id(), it.line(id).id());
        return Redirect.to(it.path(CasePart.LINES)).saying("benefits.case.lineRemoved");
    }
}
