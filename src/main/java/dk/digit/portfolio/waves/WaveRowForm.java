package dk.digit.portfolio.waves;

import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// All steps of a municipality at once: what is left as it was is not reported.
public record WaveRowForm(ActivityHead head, Municipality municipality, Form form) implements Page {

    static final Fields FIELDS = fields();

    private static Fields fields() {
        var fields = Fields.of("since", "portfolio.step.sinceAll", "portfolio.step.sinceAllHint");
        for (WaveStep step : WaveStep.values()) {
            fields = fields.and(state(step), "portfolio.step.state")
                    .and(since(step), "portfolio.step.since")
                    .and(planned(step), "portfolio.step.planned")
                    .and(remark(step), "portfolio.step.remark");
        }
        return fields;
    }

    public static String state(WaveStep step) {
        return "state-" + step.path();
    }

    public static String since(WaveStep step) {
        return "since-" + step.path();
    }

    public static String planned(WaveStep step) {
        return "planned-" + step.path();
    }

    public static String remark(WaveStep step) {
        return "remark-" + step.path();
    }

    static Map<String, String> values(StepHistory history, View view) {
        var values = new LinkedHashMap<String, String>();
        values.put("since", Formats.date(view.asOf()));
        for (WaveStep step : WaveStep.values()) {
            var entry = history.on(step, view.asOf());
            values.put(state(step), history.stateOn(step, view.asOf()).name());
            values.put(planned(step), entry == null ? "" : Formats.date(entry.planned()));
        }
        return values;
    }

    /// What was changed, in the order of the steps.
    static List<StepReport> read(Form form, MunicipalityCode municipality, StepHistory history, View view) {
        var all = form.date("since");
        var reports = new ArrayList<StepReport>();
        for (WaveStep step : WaveStep.values()) {
            var now = history.on(step, view.asOf());
            var state = form.choice(state(step), StepState.class);
            var since = form.optionalDate(since(step));
            var planned = form.optionalDate(planned(step));
            var remark = form.optionalText(remark(step), 500);
            boolean same = state == history.stateOn(step, view.asOf())
                    && Objects.equals(planned, now == null ? null : now.planned())
                    && remark == null
                    && since == null;
            if (!same) {
                reports.add(new StepReport(
                        municipality, step, state, since != null ? since : kept(state, now, all), planned, remark));
            }
        }
        return reports;
    }

    /// What stays done stays done since its own day, when only its plan or remark is put right.
    private static java.time.LocalDate kept(
            StepState state, @org.jspecify.annotations.Nullable StepEntry now, java.time.LocalDate all) {
        return now != null && now.state() == state && state == StepState.DONE ? now.since() : all;
    }

    public List<WaveStep> steps() {
        return List.of(WaveStep.values());
    }

    public List<Choice> states(WaveStep step) {
        return StepForms.states(step);
    }

    public String back() {
        return LocalPage.path(head, municipality);
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                "portfolio.step.rowOf",
                municipality.name(),
                head.activity().name().in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        var crumbs = new ArrayList<>(head.crumbs());
        crumbs.add(Crumb.of(WaveBoard.path(head), "portfolio.waves"));
        crumbs.add(Crumb.named(back(), municipality.name()));
        return crumbs;
    }
}
