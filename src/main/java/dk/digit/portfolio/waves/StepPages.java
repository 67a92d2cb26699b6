package dk.digit.portfolio.waves;

import static dk.digit.portfolio.PortfolioRules.EDIT;

import dk.digit.association.Municipality;
import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.waves.WaveEntryForm.Preview;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Steps that are reported: one, all of a municipality, or one for a whole wave.
@Controller
class StepPages {

    private final Reporting reporting;
    private final Waves waves;
    private final StepForms forms;

    StepPages(Reporting reporting, Waves waves, StepForms forms) {
        this.reporting = reporting;
        this.waves = waves;
        this.forms = forms;
    }

    @GetMapping("/portfolio/activities/{id}/waves/of/{municipality}/steps/{step}")
    @Requires(value = WaveRules.REPORT, anywhere = true)
    Answer ask(@PathVariable String id, @PathVariable String municipality, @PathVariable String step, View view) {
        var local = reporting.on(id, municipality, view);
        var one = step(step);
        var values = StepForms.values(local.history().on(one, view.asOf()), view);
        return cell(local, one, StepForms.CELL.filled(values), view);
    }

    @PostMapping("/portfolio/activities/{id}/waves/of/{municipality}/steps/{step}")
    @Requires(value = WaveRules.REPORT, anywhere = true)
    Answer report(@PathVariable String id, @PathVariable String municipality, @PathVariable String step, View view) {
        var local = reporting.on(id, municipality, view);
        var one = step(step);
        return view.form(StepForms.CELL)
                .submit(
                        form -> StepForms.readCell(form, local.municipality().code(), one),
                        report -> {
                            waves.report(local.head().id(), List.of(report));
                            return Redirect.to(WaveBoard.path(local.head()))
                                    .saying(
                                            "portfolio.step.saved",
                                            local.municipality().name(),
                                            view.t(Texts.key(one)),
                                            view.t(Texts.key(report.state())));
                        },
                        again -> cell(local, one, again, view));
    }

    private WaveEntryForm cell(Reporting.Local local, WaveStep step, Form form, View view) {
        return forms.cell(
                local.head(), local.municipality(), step, local.history().of(step), form, view);
    }

    @GetMapping("/portfolio/activities/{id}/waves/of/{municipality}/steps")
    @Requires(value = WaveRules.REPORT, anywhere = true)
    Answer askRow(@PathVariable String id, @PathVariable String municipality, View view) {
        var local = reporting.on(id, municipality, view);
        return new WaveRowForm(
                local.head(),
                local.municipality(),
                WaveRowForm.FIELDS.filled(WaveRowForm.values(local.history(), view)));
    }

    @PostMapping("/portfolio/activities/{id}/waves/of/{municipality}/steps")
    @Requires(value = WaveRules.REPORT, anywhere = true)
    Answer reportRow(@PathVariable String id, @PathVariable String municipality, View view) {
        var local = reporting.on(id, municipality, view);
        return view.form(WaveRowForm.FIELDS)
                .submit(
                        form -> WaveRowForm.read(form, local.municipality().code(), local.history(), view),
                        reports -> {
                            waves.report(local.head().id(), reports);
                            return Redirect.to(WaveBoard.path(local.head()))
                                    .saying(
                                            "portfolio.step.savedMany",
                                            local.municipality().name(),
                                            String.valueOf(reports.size()));
                        },
                        again -> new WaveRowForm(local.head(), local.municipality(), again));
    }

    @GetMapping("/portfolio/activities/{id}/waves/{number:\\d{1,2}}/steps")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer askWave(@PathVariable String id, @PathVariable int number, View view) {
        var whole = reporting.wave(id, number, view);
        var values = new HashMap<String, List<String>>();
        values.put(
                "step",
                List.of(BoardFilter.step(view.param("step")).map(WaveStep::name).orElse("")));
        values.put("state", List.of(StepState.DONE.name()));
        values.put("since", List.of(dk.digit.platform.text.Formats.date(view.asOf())));
        values.put(
                "municipalities",
                whole.municipalities().stream().map(one -> one.code().value()).toList());
        return ofWave(whole, StepForms.OF_WAVE.filledMany(values, 0), null, view);
    }

    /// Shows first what it changes; reports it once that has been seen.
    @PostMapping("/portfolio/activities/{id}/waves/{number:\\d{1,2}}/steps")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer reportWave(@PathVariable String id, @PathVariable int number, View view) {
        var whole = reporting.wave(id, number, view);
        var form = view.form(StepForms.OF_WAVE);
        return form.submit(
                StepForms::readWave,
                reports -> {
                    var activity = whole.head().id();
                    var preview = StepForms.preview(waves.preview(activity, reports), waves.municipalities(), view);
                    if (!preview.seen().equals(view.param("seen"))) {
                        return ofWave(whole, form, preview, view);
                    }
                    waves.report(activity, reports);
                    return Redirect.to(WaveBoard.path(whole.head()))
                            .saying(
                                    "portfolio.step.savedWave",
                                    String.valueOf(reports.size()),
                                    view.t(Texts.key(Objects.requireNonNull(reports.getFirst())
                                            .step())));
                },
                again -> ofWave(whole, again, null, view));
    }

    private WaveEntryForm ofWave(Reporting.Whole whole, Form form, @Nullable Preview preview, View view) {
        List<Municipality> municipalities = whole.municipalities();
        return forms.ofWave(whole.head(), whole.wave(), municipalities, form, preview, view);
    }

    private static WaveStep step(String path) {
        return BoardFilter.step(path).orElseThrow(() -> new NotFoundException(path));
    }
}
