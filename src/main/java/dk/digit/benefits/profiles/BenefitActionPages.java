package dk.digit.benefits.profiles;

import static dk.digit.benefits.BenefitsRules.EDIT;
import static dk.digit.benefits.profiles.BenefitEntry.Kind;

import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What is done to get a benefit: agreed, changed and ended.
@Controller
class BenefitActionPages {

    private static final Fields FIELDS = HolderFields.added(
                    Fields.of("textDa", "benefits.action.text", "benefits.action.textHint")
                            .and("dueOn", "benefits.action.due")
                            .and("municipality", "benefits.profile.municipality", "benefits.profile.forAllHint"))
            .and("textEn", "benefits.profile.english");

    private static final Fields END = Fields.of("on", "benefits.action.doneOnField")
            .and("outcome", "benefits.action.outcome", "benefits.action.outcomeHint");

    private final Benefits benefits;
    private final OpenedBenefit.Query opening;
    private final Overtaken overtaken;

    BenefitActionPages(Benefits benefits, OpenedBenefit.Query opening, Overtaken overtaken) {
        this.benefits = benefits;
        this.opening = opening;
        this.overtaken = overtaken;
    }

    @GetMapping("/benefits/profiles/{id:\\d+}/actions/new")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer blank(@PathVariable long id, View view) {
        return entry(opened(id, view), null, FIELDS.empty(), view);
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/actions/new")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer add(@PathVariable long id, View view) {
        var opened = opened(id, view);
        return view.form(FIELDS)
                .submit(
                        typed -> read(typed, opened),
                        draft -> {
                            benefits.act(id, draft);
                            return Redirect.to(opened.benefit().path()).saying("benefits.action.saved");
                        },
                        again -> entry(opened, null, again, view));
    }

    @GetMapping("/benefits/profiles/{id:\\d+}/actions/{one:\\d+}")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer edit(@PathVariable long id, @PathVariable long one, View view) {
        var known = known(id, one, view);
        return entry(opened(id, view), known, FIELDS.filled(values(known), known.version()), view);
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/actions/{one:\\d+}")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer change(@PathVariable long id, @PathVariable long one, View view) {
        var opened = opened(id, view);
        var known = known(id, one, view);
        var form = view.form(FIELDS);
        return form.submit(
                typed -> read(typed, opened),
                draft -> {
                    if (!benefits.changeAction(one, draft, form.openedVersion())) {
                        var now = known(id, one, view);
                        throw overtaken.by("benefits", "benefit_action", one, values(now), now.version());
                    }
                    return Redirect.to(opened.benefit().path()).saying("benefits.action.saved");
                },
                again -> entry(opened, known, again, view));
    }

    // ---- what came of it

    @GetMapping("/benefits/profiles/{id:\\d+}/actions/{one:\\d+}/end")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer askEnd(@PathVariable long id, @PathVariable long one, View view) {
        var known = known(id, one, view);
        return ending(opened(id, view), known, END.filled(Map.of("on", Formats.date(view.today()))), view);
    }

    @PostMapping("/benefits/profiles/{id:\\d+}/actions/{one:\\d+}/end")
    @Requires(value = EDIT, about = BenefitLocator.KIND)
    Answer end(@PathVariable long id, @PathVariable long one, View view) {
        var opened = opened(id, view);
        var known = known(id, one, view);
        return view.form(END)
                .submit(
                        typed -> new BenefitAction.Done(typed.date("on"), typed.optionalText("outcome", 4000)),
                        done -> {
                            benefits.endAction(one, done);
                            return Redirect.to(opened.benefit().path()).saying("benefits.action.ended");
                        },
                        again -> ending(opened, known, again, view));
    }

    private static BenefitEntry ending(OpenedBenefit opened, BenefitAction known, Form form, View view) {
        return opened.entry(
                        view.t("benefits.action.endOf", known.draft().text()), "/actions/" + known.id() + "/end", form)
                .must("on", Kind.DAY)
                .may("outcome", Kind.WORDS);
    }

    private static BenefitAction.Draft read(Form form, OpenedBenefit opened) {
        return new BenefitAction.Draft(
                opened.municipality(form),
                Bilingual.of(form.text("textDa", 1000), form.optionalText("textEn", 1000)),
                form.optionalDate("dueOn"),
                HolderFields.read(form));
    }

    private static Map<String, String> values(BenefitAction known) {
        var values = new LinkedHashMap<String, String>();
        var draft = known.draft();
        var municipality = draft.municipality();
        values.put("textDa", draft.text().da());
        values.put("textEn", draft.text().en());
        values.put("dueOn", Formats.date(draft.dueOn()));
        values.put("municipality", municipality == null ? "" : municipality.value());
        HolderFields.fill(values, draft.holder());
        return values;
    }

    private static BenefitEntry entry(OpenedBenefit opened, @Nullable BenefitAction known, Form form, View view) {
        return HolderFields.asked(opened.entry(
                                view.t(
                                        known == null ? "benefits.action.newOf" : "benefits.action.editOf",
                                        opened.benefit().name()),
                                "/actions/" + (known == null ? "new" : String.valueOf(known.id())),
                                form)
                        .must("textDa", Kind.WORDS)
                        .may("dueOn", Kind.DAY)
                        .may("municipality", Kind.SELECT, opened.municipalities()))
                .may("textEn", Kind.WORDS);
    }

    private OpenedBenefit opened(long id, View view) {
        return opening.on(id, view);
    }

    private BenefitAction known(long id, long one, View view) {
        return benefits.actions(id).stream()
                .filter(known -> known.id() == one)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("actions " + one));
    }
}
