package dk.digit.benefits.profiles;

import static dk.digit.benefits.BenefitsRules.EDIT;
import static dk.digit.benefits.profiles.BenefitEntry.Kind;

import dk.digit.association.MunicipalityCode;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What gets worse by a benefit: said, changed and taken away.
@Controller
class SideEffectPages {

    private static final Fields FIELDS = Fields.of("textDa", "benefits.effect.text", "benefits.effect.textHint")
            .and("municipality", "benefits.profile.municipality", "benefits.profile.forAllHint")
            .and("textEn", "benefits.profile.english");

    private final Benefits benefits;
    private final OpenedBenefit.Query opening;
    private final Overtaken overtaken;

    SideEffectPages(Benefits benefits, OpenedBenefit.Query opening, Overtaken overtaken) {
        this.benefits = benefits;
        this.opening = opening;
        this.overtaken = overtaken;
    }

    @GetMapping("/benefits/profiles/{id:\\d+}/effects/new")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer blank(@PathVariable long id, View view) {
        return entry(opened(id, view), null, FIELDS.empty(), view);
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/effects/new")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer add(@PathVariable long id, View view) {
        var opened = opened(id, view);
        return view.form(FIELDS)
                .submit(
                        typed -> read(typed, opened),
                        draft -> {
                            benefits.worsen(id, draft.municipality(), draft.text());
                            return Redirect.to(opened.benefit().path()).saying("benefits.effect.saved");
                        },
                        again -> entry(opened, null, again, view));
    }

    @GetMapping("/benefits/profiles/{id:\\d+}/effects/{one:\\d+}")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer edit(@PathVariable long id, @PathVariable long one, View view) {
        var known = known(id, one, view);
        return entry(opened(id, view), known, FIELDS.filled(values(known), known.version()), view);
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/effects/{one:\\d+}")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer change(@PathVariable long id, @PathVariable long one, View view) {
        var opened = opened(id, view);
        var known = known(id, one, view);
        var form = view.form(FIELDS);
        return form.submit(
                typed -> read(typed, opened),
                draft -> {
                    if (!benefits.changeSideEffect(one, draft.municipality(), draft.text(), form.openedVersion())) {
                        var now = known(id, one, view);
                        throw overtaken.by("benefits", "side_effect", one, values(now), now.version());
                    }
                    return Redirect.to(opened.benefit().path()).saying("benefits.effect.saved");
                },
                again -> entry(opened, known, again, view));
    }

    @GetMapping("/benefits/profiles/{id:\\d+}/effects/{one:\\d+}/drop")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer askDrop(@PathVariable long id, @PathVariable long one, View view) {
        var opened = opened(id, view);
        var known = known(id, one, view);
        var path = opened.benefit().path() + "/effects/" + one;
        return new Confirm(
                view.t("benefits.effect.dropQuestion", known.text()),
                List.of(view.t("benefits.effect.dropMeans")),
                false,
                path + "/drop",
                Map.of(),
                "benefits.effect.drop",
                path);
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/effects/{one:\\d+}/drop")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer drop(@PathVariable long id, @PathVariable long one, View view) {
        var opened = opened(id, view);
        benefits.removeSideEffect(known(id, one, view).id());
        return Redirect.to(opened.benefit().path()).saying("benefits.effect.dropped");
    }

    private record Worse(@Nullable MunicipalityCode municipality, Bilingual text) {}

    private static Worse read(Form form, OpenedBenefit opened) {
        return new Worse(
                opened.municipality(form), Bilingual.of(form.text("textDa", 1000), form.optionalText("textEn", 1000)));
    }

    private static Map<String, String> values(SideEffect known) {
        var values = new LinkedHashMap<String, String>();
        var municipality = known.municipality();
        values.put("textDa", known.text().da());
        values.put("textEn", known.text().en());
        values.put("municipality", municipality == null ? "" : municipality.value());
        return values;
    }

    private static BenefitEntry entry(OpenedBenefit opened, @Nullable SideEffect known, Form form, View view) {
        return opened.entry(
                        view.t(
                                known == null ? "benefits.effect.newOf" : "benefits.effect.editOf",
                                opened.benefit().name()),
                        "/effects/" + (known == null ? "new" : String.valueOf(known.id())),
                        form)
                .must("textDa", Kind.WORDS)
                .may("municipality", Kind.SELECT, opened.municipalities())
                .may("textEn", Kind.WORDS)
                .dropping(
                        known == null
                                ? null
                                : new BenefitEntry.Drop(
                                        opened.benefit().path() + "/effects/" + known.id() + "/drop",
                                        view.t("benefits.effect.drop")));
    }

    private OpenedBenefit opened(long id, View view) {
        return opening.on(id, view);
    }

    private SideEffect known(long id, long one, View view) {
        return benefits.sideEffects(id).stream()
                .filter(known -> known.id() == one)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("effects " + one));
    }
}
