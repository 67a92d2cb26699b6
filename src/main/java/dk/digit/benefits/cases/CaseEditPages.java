package dk.digit.benefits.cases;

import static dk.digit.benefits.BenefitsRules.EDIT;
import static dk.digit.benefits.BenefitsRules.READ;

import dk.digit.association.Association;
import dk.digit.benefits.BenefitsRules;
import dk.digit.platform.access.MissingRight;
import dk.digit.platform.access.Requires;
import dk.digit.platform.access.Rights;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.Portfolio;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Business cases that are listed and made, and what is written down about a case itself.
@Controller
class CaseEditPages {

    private final CaseList.Query list;
    private final EditedCase.Query edited;
    private final BusinessCases cases;
    private final Portfolio portfolio;
    private final Association association;
    private final Rights rights;
    private final Overtaken overtaken;

    CaseEditPages(
            CaseList.Query list,
            EditedCase.Query edited,
            BusinessCases cases,
            Portfolio portfolio,
            Association association,
            Rights rights,
            Overtaken overtaken) {
        this.list = list;
        this.edited = edited;
        this.cases = cases;
        this.portfolio = portfolio;
        this.association = association;
        this.rights = rights;
        this.overtaken = overtaken;
    }

    @GetMapping("/benefits/cases")
    @Requires(READ)
    Answer list(View view) {
        return list.on(view);
    }

    @GetMapping("/benefits/cases/new")
    @Requires(value = EDIT, anywhere = true)
    Answer blank(View view) {
        var values = new HashMap<String, List<String>>();
        var year = view.today().getYear();
        values.put("activity", view.params().all("activity"));
        values.put("firstYear", List.of(String.valueOf(year + 1)));
        values.put("years", List.of("10"));
        values.put("priceYear", List.of(String.valueOf(year)));
        values.put(
                "municipalities",
                association.members(view.today()).stream()
                        .map(member -> member.code().value())
                        .toList());
        return form(CaseForm.FIELDS.filledMany(values, 0), view);
    }

    @PostMapping("/benefits/cases/new")
    @Requires(value = EDIT, anywhere = true)
    Answer create(View view) {
        return view.form(CaseForm.FIELDS)
                .submit(
                        typed -> CaseForm.read(typed, true),
                        asked -> {
                            var activity = Objects.requireNonNull(asked.activity());
                            if (mine(view).stream().noneMatch(one -> one.id().equals(activity))) {
                                throw new MissingRight(BenefitsRules.EDIT);
                            }
                            cases.create(activity, asked.draft(), asked.municipalities(), asked.example());
                            return Redirect.to(CaseHead.path(activity) + CasePart.ASSUMPTIONS.path())
                                    .saying("benefits.case.made");
                        },
                        again -> form(again, view));
    }

    private CaseForm form(Form form, View view) {
        var taken = cases.taken();
        var choices = mine(view).stream()
                .filter(one -> !taken.contains(one.id()))
                .sorted(Comparator.comparing((Activity one) -> one.name().in(view.lang())))
                .map(one -> Choice.named(one.id().value(), one.name().in(view.lang())))
                .toList();
        return new CaseForm(form, null, choices, CaseForm.choices(association.members(view.today()), List.of()));
    }

    /// The activities whose case the reader may keep.
    private List<Activity> mine(View view) {
        return portfolio.activities().stream()
                .filter(one -> rights.may(view.actor(), EDIT, ActivityLocator.target(one)))
                .toList();
    }

    @GetMapping("/benefits/cases/{activity}/edit")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer edit(@PathVariable String activity, View view) {
        var it = edited.on(activity, CasePart.RESULT, view);
        return form(
                CaseForm.FIELDS.filledMany(
                        CaseForm.values(it.model()), it.model().version()),
                it,
                view);
    }

    @PostMapping("/benefits/cases/{activity}/edit")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer change(@PathVariable String activity, View view) {
        var it = edited.on(activity, CasePart.RESULT, view);
        var form = view.form(CaseForm.FIELDS);
        return form.submit(
                typed -> CaseForm.read(typed, false),
                asked -> {
                    if (!cases.change(it.id(), asked.draft(), asked.municipalities(), form.openedVersion())) {
                        var now = edited.on(activity, CasePart.RESULT, view).model();
                        throw overtaken.byMany(
                                "benefits", "business_case", it.id(), CaseForm.values(now), now.version());
                    }
                    return Redirect.to(it.head().path()).saying("benefits.case.changed");
                },
                again -> form(again, it, view));
    }

    private CaseForm form(Form form, EditedCase it, View view) {
        return new CaseForm(
                form,
                it.head(),
                List.of(),
                CaseForm.choices(association.members(view.today()), it.model().municipalities()));
    }
}
