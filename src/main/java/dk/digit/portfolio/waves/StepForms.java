package dk.digit.portfolio.waves;

import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.waves.WaveEntryForm.Kind;
import dk.digit.portfolio.waves.WaveEntryForm.Preview;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The forms that report one step of a municipality, and one step of a whole wave.
@Component
class StepForms {

    private static final Fields SAID = Fields.of("state", "portfolio.step.state")
            .and("since", "portfolio.step.since", "portfolio.step.sinceHint")
            .and("planned", "portfolio.step.planned", "portfolio.step.plannedHint")
            .and("remark", "portfolio.step.remark", "portfolio.step.remarkHint");

    static final Fields CELL = SAID;

    static final Fields OF_WAVE = Fields.of("step", "portfolio.step")
            .and("state", "portfolio.step.state")
            .and("since", "portfolio.step.since", "portfolio.step.sinceHint")
            .and("planned", "portfolio.step.planned", "portfolio.step.plannedKept")
            .and("remark", "portfolio.step.remark", "portfolio.step.remarkHint")
            .and("municipalities", "portfolio.place.municipalities");

    static StepReport readCell(Form form, MunicipalityCode municipality, WaveStep step) {
        return new StepReport(
                municipality,
                step,
                form.choice("state", StepState.class),
                form.date("since"),
                form.optionalDate("planned"),
                form.optionalText("remark", 500));
    }

    static List<StepReport> readWave(Form form) {
        var codes = PlacePages.codes(form);
        if (codes.isEmpty()) {
            form.refuse("municipalities", "portfolio.refused.noMunicipality");
        }
        var step = form.choice("step", WaveStep.class);
        return codes.stream().map(code -> readCell(form, code, step)).toList();
    }

    static Map<String, String> values(@Nullable StepEntry entry, View view) {
        var values = new LinkedHashMap<String, String>();
        values.put(
                "state",
                entry == null ? StepState.UNDER_WAY.name() : entry.state().name());
        values.put("since", Formats.date(view.asOf()));
        values.put("planned", entry == null ? "" : Formats.date(entry.planned()));
        return values;
    }

    static List<Choice> states(WaveStep step) {
        return Arrays.stream(StepState.values())
                .filter(state -> step != WaveStep.LIVE || state != StepState.NOT_NEEDED)
                .map(state -> new Choice(state.name(), Texts.key(state), true))
                .toList();
    }

    WaveEntryForm cell(
            ActivityHead head, Municipality municipality, WaveStep step, List<StepEntry> said, Form form, View view) {
        var back = LocalPage.path(head, municipality);
        return WaveEntryForm.of(
                        head,
                        view.t("portfolio.step.titled", municipality.name(), view.t(Texts.key(step))),
                        form,
                        back + "/steps/" + step.path())
                .led(view.t("portfolio.step.rule"))
                .with("state", Kind.RADIOS, true, states(step))
                .with("since", Kind.DAY, true)
                .with("planned", Kind.DAY, false)
                .with("remark", Kind.TEXT, false)
                .after(said.reversed().stream().map(entry -> words(entry, view)).toList());
    }

    static String words(StepEntry entry, View view) {
        var words = view.t(
                "portfolio.step.said",
                Formats.longDate(view.lang(), entry.since()),
                view.t(Texts.key(entry.state())),
                entry.by());
        return entry.remark() == null ? words : words + " – " + entry.remark();
    }

    WaveEntryForm ofWave(
            ActivityHead head,
            Wave wave,
            List<Municipality> municipalities,
            Form form,
            @Nullable Preview preview,
            View view) {
        return WaveEntryForm.of(
                        head,
                        view.t("portfolio.step.ofWave", wave.title(view.lang())),
                        form,
                        WaveBoard.path(head) + "/" + wave.number() + "/steps")
                .led(view.t("portfolio.step.rule"))
                .showing(preview)
                .with("step", Kind.SELECT, true, Choice.of(WaveStep.class))
                .with("state", Kind.RADIOS, true, Choice.of(StepState.class))
                .with("since", Kind.DAY, true)
                .with("planned", Kind.DAY, false)
                .with("remark", Kind.TEXT, false)
                .with(
                        "municipalities",
                        Kind.CHECKBOXES,
                        true,
                        municipalities.stream()
                                .map(one -> Choice.named(one.code().value(), one.name()))
                                .toList());
    }

    static Preview preview(List<StepChange> changes, Map<MunicipalityCode, Municipality> names, View view) {
        var lines = new ArrayList<String>();
        for (StepChange change : changes) {
            var report = change.report();
            var name = Objects.requireNonNull(names.get(report.municipality())).name();
            var step = view.t(Texts.key(report.step()));
            if (!change.against().isEmpty()) {
                var others = String.join(
                        ", ",
                        change.against().stream()
                                .map(other -> view.t(Texts.key(other)))
                                .toList());
                lines.add(view.t("portfolio.step.blocked", name, step, others));
            } else if (change.from() == report.state()) {
                lines.add(view.t("portfolio.step.stays", name, step, view.t(Texts.key(report.state()))));
            } else {
                lines.add(view.t(
                        "portfolio.step.becomes",
                        name,
                        step,
                        view.t(Texts.key(change.from())),
                        view.t(Texts.key(report.state())),
                        Formats.date(report.since())));
            }
        }
        boolean possible = changes.stream().allMatch(change -> change.against().isEmpty());
        return new Preview(lines, possible, lines.toString());
    }
}
