package dk.digit.portfolio.model;

import static dk.digit.portfolio.PortfolioRules.APPROVE;

import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A new version of a project model: begun as a copy, changed phase by phase, published.
@Controller
class ModelDraftPages {

    private final Models models;
    private final Overtaken overtaken;

    ModelDraftPages(Models models, Overtaken overtaken) {
        this.models = models;
        this.overtaken = overtaken;
    }

    @GetMapping("/portfolio/models/{model}/new")
    @Requires(APPROVE)
    Answer blank(@PathVariable String model) {
        return new ModelDraftForm(newest(model), ModelDraftForm.FIELDS.empty());
    }

    @PostMapping("/portfolio/models/{model}/new")
    @Requires(APPROVE)
    Answer begin(@PathVariable String model, View view) {
        var newest = newest(model);
        return view.form(ModelDraftForm.FIELDS)
                .submit(
                        form -> new Bilingual(form.text("noteDa", 500), form.text("noteEn", 500)),
                        note -> Redirect.to(ModelList.PATH + "/" + model + "/" + models.draft(model, note))
                                .saying("portfolio.model.begun"),
                        again -> new ModelDraftForm(newest, again));
    }

    @GetMapping("/portfolio/models/{model}/{version:\\d{1,4}}/phases/{phase:[a-z]+}")
    @Requires(APPROVE)
    Answer askPhase(@PathVariable String model, @PathVariable int version, @PathVariable String phase) {
        var draft = find(model, version);
        var known = phase(draft, phase);
        return new ModelPhaseForm(
                draft, known, ModelPhaseForm.FIELDS.filledMany(ModelPhaseForm.values(known), draft.edits()));
    }

    @PostMapping("/portfolio/models/{model}/{version:\\d{1,4}}/phases/{phase:[a-z]+}")
    @Requires(APPROVE)
    Answer changePhase(@PathVariable String model, @PathVariable int version, @PathVariable String phase, View view) {
        var draft = find(model, version);
        var known = phase(draft, phase);
        var form = view.form(ModelPhaseForm.FIELDS);
        return form.submit(
                typed -> ModelPhaseForm.read(typed, known),
                changed -> {
                    if (!models.change(model, version, changed, form.openedVersion())) {
                        throw overtaken.byMany(
                                "portfolio",
                                "model_version",
                                model + "/" + version,
                                ModelPhaseForm.values(phase(find(model, version), phase)),
                                find(model, version).edits());
                    }
                    return Redirect.to(ModelPage.path(draft)).saying("portfolio.model.changed");
                },
                again -> new ModelPhaseForm(draft, known, again));
    }

    @GetMapping("/portfolio/models/{model}/{version:\\d{1,4}}/tolerances")
    @Requires(APPROVE)
    Answer askTolerances(@PathVariable String model, @PathVariable int version) {
        var draft = find(model, version);
        return new ToleranceForm(draft, ToleranceForm.FIELDS.filled(ToleranceForm.values(draft), draft.edits()));
    }

    @PostMapping("/portfolio/models/{model}/{version:\\d{1,4}}/tolerances")
    @Requires(APPROVE)
    Answer changeTolerances(@PathVariable String model, @PathVariable int version, View view) {
        var draft = find(model, version);
        var form = view.form(ToleranceForm.FIELDS);
        return form.submit(
                ToleranceForm::read,
                tolerances -> {
                    if (!models.tolerate(model, version, tolerances, form.openedVersion())) {
                        var now = find(model, version);
                        throw overtaken.by(
                                "portfolio",
                                "model_version",
                                model + "/" + version,
                                ToleranceForm.values(now),
                                now.edits());
                    }
                    return Redirect.to(ModelPage.path(draft)).saying("portfolio.model.changed");
                },
                again -> new ToleranceForm(draft, again));
    }

    @PostMapping("/portfolio/models/{model}/{version:\\d{1,4}}/publish")
    @Requires(APPROVE)
    Answer publish(@PathVariable String model, @PathVariable int version, View view) {
        var draft = find(model, version);
        return view.form(ModelPage.PUBLISHING)
                .submit(
                        form -> form.date("from"),
                        from -> {
                            models.publish(model, version, from);
                            return Redirect.to(ModelPage.path(draft)).saying("portfolio.model.published");
                        },
                        again -> new ModelPage(
                                draft, models.find(model, version - 1).orElse(null), again));
    }

    private ModelVersion newest(String model) {
        return models.all().stream()
                .filter(one -> one.model().equals(model))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(model));
    }

    private ModelVersion find(String model, int version) {
        return models.find(model, version).orElseThrow(() -> new NotFoundException(model + " " + version));
    }

    private static ModelPhase phase(ModelVersion version, String phase) {
        return GatePage.phase(phase).flatMap(version::phase).orElseThrow(() -> new NotFoundException("phase " + phase));
    }
}
