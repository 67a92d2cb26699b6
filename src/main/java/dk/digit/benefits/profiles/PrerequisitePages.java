package dk.digit.benefits.profiles;

import static dk.digit.benefits.BenefitsRules.EDIT;
import static dk.digit.benefits.profiles.BenefitEntry.Kind;

import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Confirm;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What must be so before a benefit can be harvested: said, changed and taken away.
@Controller
class PrerequisitePages {

    private static final Fields FIELDS = Fields.of(
                    "textDa", "benefits.prerequisite.text", "benefits.prerequisite.textHint")
            .and("kind", "benefits.prerequisite.kind")
            .and("municipality", "benefits.profile.municipality", "benefits.profile.forAllHint")
            .and("textEn", "benefits.profile.english");

    private final Benefits benefits;
    private final OpenedBenefit.Query opening;
    private final Overtaken overtaken;

    PrerequisitePages(Benefits benefits, OpenedBenefit.Query opening, Overtaken overtaken) {
        this.benefits = benefits;
        this.opening = opening;
        this.overtaken = overtaken;
    }

    @GetMapping("/benefits/profiles/{id:\\d+}/prerequisites/new")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer blank(@PathVariable long id, View view) {
        return entry(opened(id, view), null, FIELDS.empty(), view);
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/prerequisites/new")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer add(@PathVariable long id, View view) {
        var opened = opened(id, view);
        return view.form(FIELDS)
                .submit(
                        typed -> read(typed, opened),
                        draft -> {
                            benefits.require(id, draft);
                            return Redirect.to(opened.benefit().path()).saying("benefits.prerequisite.saved");
                        },
                        again -> entry(opened, null, again, view));
    }

    @GetMapping("/benefits/profiles/{id:\\d+}/prerequisites/{one:\\d+}")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer edit(@PathVariable long id, @PathVariable long one, View view) {
        var known = known(id, one, view);
        return entry(opened(id, view), known, FIELDS.filled(values(known), known.version()), view);
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/prerequisites/{one:\\d+}")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer change(@PathVariable long id, @PathVariable long one, View view) {
        var opened = opened(id, view);
        var known = known(id, one, view);
        var form = view.form(FIELDS);
        return form.submit(
                typed -> read(typed, opened),
                draft -> {
                    if (!benefits.changePrerequisite(one, draft, form.openedVersion())) {
                        var now = known(id, one, view);
                        throw overtaken.by("benefits", "prerequisite", one, values(now), now.version());
                    }
                    return Redirect.to(opened.benefit().path()).saying("benefits.prerequisite.saved");
                },
                again -> entry(opened, known, again, view));
    }

    @GetMapping("/benefits/profiles/{id:\\d+}/prerequisites/{one:\\d+}/drop")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer askDrop(@PathVariable long id, @PathVariable long one, View view) {
        var opened = opened(id, view);
        var known = known(id, one, view);
        var path = opened.benefit().path() + "/prerequisites/" + one;
        return new Confirm(
                view.t("benefits.prerequisite.dropQuestion", known.text()),
                List.of(view.t("benefits.prerequisite.dropMeans")),
                false,
                path + "/drop",
                Map.of(),
                "benefits.prerequisite.drop",
                path);
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/prerequisites/{one:\\d+}/drop")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer drop(@PathVariable long id, @PathVariable long one, View view) {
        var opened = opened(id, view);
        benefits.removePrerequisite(known(id, one, view).id());
        return Redirect.to(opened.benefit().path()).saying("benefits.prerequisite.dropped");
    }

    private static Prerequisite.Draft read(Form form, OpenedBenefit opened) {
        return new Prerequisite.Draft(
                opened.municipality(form),
                form.choice("kind", PrerequisiteKind.class),
                Bilingual.of(form.text("textDa", 1000), form.optionalText("textEn", 1000)));
    }

    private static Map<String, String> values(Prerequisite known) {
        var values = new LinkedHashMap<String, String>();
        var municipality = known.municipality();
        values.put("textDa", known.text().da());
        values.put("textEn", known.text().en());
        values.put("kind", known.kind().name());
        values.put("municipality", municipality == null ? "" : municipality.value());
        return values;
    }

    private static BenefitEntry entry(OpenedBenefit opened, @Nullable Prerequisite known, Form form, View view) {
        return opened.entry(
                        view.t(
                                known == null ? "benefits.prerequisite.newOf" : "benefits.prerequisite.editOf",
                                opened.benefit().name()),
                        "/prerequisites/" + (known == null ? "new" : String.valueOf(known.id())),
                        form)
                .must("textDa", Kind.WORDS)
                .must("kind", Kind.RADIOS, Choice.of(PrerequisiteKind.class))
                .may("municipality", Kind.SELECT, opened.municipalities())
                .may("textEn", Kind.WORDS)
                .dropping(
                        known == null
                                ? null
                                : new BenefitEntry.Drop(
                                        opened.benefit().path() + "/prerequisites/" + known.id() + "/drop",
                                        view.t("benefits.prerequisite.drop")));
    }

    private OpenedBenefit opened(long id, View view) {
        return opening.on(id, view);
    }

    private Prerequisite known(long id, long one, View view) {
        return benefits.prerequisites(id, view.today()).stream()
                .filter(known -> known.id() == one)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("prerequisites " + one));
    }
}
