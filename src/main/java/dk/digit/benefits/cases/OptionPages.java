package dk.digit.benefits.cases;

import static dk.digit.benefits.BenefitsRules.EDIT;
import static dk.digit.benefits.BenefitsRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
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

/// Options that are added, changed, recommended and removed.
@Controller
class OptionPages {

    private final OptionList.Query list;
    private final EditedCase.Query edited;
    private final BusinessCases cases;
    private final Overtaken overtaken;

    OptionPages(OptionList.Query list, EditedCase.Query edited, BusinessCases cases, Overtaken overtaken) {
        this.list = list;
        this.edited = edited;
        this.cases = cases;
        this.overtaken = overtaken;
    }

    @GetMapping("/benefits/cases/{activity}/options")
    @Requires(READ)
    Answer list(@PathVariable String activity, View view) {
        return list.on(activity, view);
    }

    @GetMapping("/benefits/cases/{activity}/options/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer blank(@PathVariable String activity, View view) {
        var it = edited.on(activity, CasePart.OPTIONS, view);
        return new OptionForm(OptionForm.FIELDS.filled(Map.of("kind", OptionKind.OTHER.name())), it.head(), null);
    }

    @PostMapping("/benefits/cases/{activity}/options/new")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer add(@PathVariable String activity, View view) {
        var it = edited.on(activity, CasePart.OPTIONS, view);
        return view.form(OptionForm.FIELDS)
                .submit(
                        OptionForm::read,
                        draft -> {
                            cases.add(it.id(), draft);
                            return Redirect.to(it.path(CasePart.OPTIONS)).saying("benefits.case.optionAdded");
                        },
                        again -> new OptionForm(again, it.head(), null));
    }

    @GetMapping("/benefits/cases/{activity}/options/{id:\\d+}")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer edit(@PathVariable String activity, @PathVariable long id, View view) {
        var it = edited.on(activity, CasePart.OPTIONS, view);
        var known = it.option(id);
        return new OptionForm(OptionForm.FIELDS.filled(OptionForm.values(known), known.version()), it.head(), known);
    }

    @PostMapping("/benefits/cases/{activity}/options/{id:\\d+}")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer change(@PathVariable String activity, @PathVariable long id, View view) {
        var it = edited.on(activity, CasePart.OPTIONS, view);
        var known = it.option(id);
        var form = view.form(OptionForm.FIELDS);
        return form.submit(
                OptionForm::read,
                draft -> {
                    if (!cases.change(it.id(), id, draft, form.openedVersion())) {
                        var now = edited.on(activity, CasePart.OPTIONS, view).option(id);
                        throw overtaken.by("benefits", "case_option", id, OptionForm.values(now), now.version());
                    }
                    return Redirect.to(it.path(CasePart.OPTIONS)).saying("benefits.case.optionChanged");
                },
                again -> new OptionForm(again, it.head(), known));
    }

    @PostMapping("/benefits/cases/{activity}/options/{id:\\d+}/choose")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer choose(@PathVariable String activity, @PathVariable long id, View view) {
        var it = edited.on(activity, CasePart.OPTIONS, view);
        cases.choose(it.id(), it.option(id).code());
        return Redirect.to(it.path(CasePart.OPTIONS)).saying("benefits.case.optionChosen");
    }

    @GetMapping("/benefits/cases/{activity}/options/{id:\\d+}/remove")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer askRemove(@PathVariable String activity, @PathVariable long id, View view) {
        var it = edited.on(activity, CasePart.OPTIONS, view);
        var option = it.option(id);
        long lines =
                it.model().lines().stream().filter(line -> line.option() == id).count();
        return new Confirm(
                view.t("benefits.case.removeQuestion", option.name()),
                List.of(view.t("benefits.case.removeLines", lines), view.t("benefits.case.removeKept")),
                false,
                it.path(CasePart.OPTIONS) + "/" + id + "/remove",
                Map.of(),
                "benefits.case.remove",
                it.path(CasePart.OPTIONS));
    }

    @PostMapping("/benefits/cases/{activity}/options/{id:\\d+}/remove")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer remove(@PathVariable String activity, @PathVariable long id, View view) {
        var it = edited.on(activity, CasePart.OPTIONS, view);
        cases.removeOption(it.id(), it.option(id).id());
        return Redirect.to(it.path(CasePart.OPTIONS)).saying("benefits.case.optionRemoved");
    }
}
