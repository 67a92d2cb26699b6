package dk.digit.portfolio.waves;

import dk.digit.meetings.DecisionId;
import dk.digit.meetings.Meetings;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.waves.WaveEntryForm.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The form in which a wave is planned or changed, and the one in which it is reported as a whole.
@Component
class WaveForms {

    static final Fields FIELDS = Fields.of("number", "portfolio.wave.number", "portfolio.wave.numberHint")
            .and("nameDa", "portfolio.wave.nameDa", "portfolio.wave.nameHint")
            .and("nameEn", "portfolio.wave.nameEn")
            .and("start", "portfolio.wave.start", "portfolio.phase.fromHint")
            .and("goLive", "portfolio.wave.goLive", "portfolio.phase.fromHint")
            .and("decision", "portfolio.phase.decision", "portfolio.phase.decisionHint")
            .and("remarkDa", "portfolio.activity.remarkDa")
            .and("remarkEn", "portfolio.activity.remarkEn");

    static final Fields REACHED = Fields.of("reached", "portfolio.wave.isReached")
            .and("on", "portfolio.wave.reachedOn", "portfolio.wave.reachedOnHint");

    private final Meetings meetings;

    WaveForms(Meetings meetings) {
        this.meetings = meetings;
    }

    static Map<String, String> values(Wave wave) {
        var values = new LinkedHashMap<String, String>();
        var name = Objects.requireNonNullElse(wave.name(), Bilingual.EMPTY);
        var remark = Objects.requireNonNullElse(wave.remark(), Bilingual.EMPTY);
        values.put("number", String.valueOf(wave.number()));
        values.put("nameDa", name.da());
        values.put("nameEn", name.en());
        values.put("start", wave.start() == null ? "" : wave.start().typed());
        values.put("goLive", wave.goLive() == null ? "" : wave.goLive().typed());
        values.put("decision", Objects.toString(wave.decision(), ""));
        values.put("remarkDa", remark.da());
        values.put("remarkEn", remark.en());
        return values;
    }

    static WaveDraft read(Form form) {
        var decision = form.optionalText("decision", 60);
        return new WaveDraft(
                form.number("number", 0, 99),
                Bilingual.ofNullable(form.optionalText("nameDa", 120), form.optionalText("nameEn", 120)),
                form.optionalRoughDate("start"),
                form.optionalRoughDate("goLive"),
                decision == null ? null : new DecisionId(decision),
                Bilingual.ofNullable(form.optionalText("remarkDa", 1000), form.optionalText("remarkEn", 1000)));
    }

    static Wave.@Nullable Reached readReached(Form form) {
        var on = form.optionalRoughDate("on");
        return form.ticked("reached") ? new Wave.Reached(on) : null;
    }

    WaveEntryForm form(ActivityHead head, Form form, @Nullable Wave wave, View view) {
        var path = WaveBoard.path(head) + (wave == null ? "/new" : "/" + wave.number() + "/edit");
        var heading = wave == null
                ? view.t("portfolio.wave.newOf", head.activity().name().in(view.lang()))
                : view.t(
                        "portfolio.wave.editOf",
                        wave.title(view.lang()),
                        head.activity().name().in(view.lang()));
        var decisions = meetings.decisions(view.today()).reversed().stream()
                .map(decision -> Choice.named(
                        decision.id().value(),
                        decision.decidedOn().brief(view.lang()) + " "
                                + decision.text().in(view.lang())))
                .toList();
        return WaveEntryForm.of(head, heading, form, path)
                .with("number", Kind.NUMBER, true)
                .with("nameDa", Kind.TEXT, false)
                .with("nameEn", Kind.TEXT, false)
                .with("start", Kind.TEXT, false)
                .with("goLive", Kind.TEXT, false)
                .with("decision", Kind.SELECT, false, decisions)
                .with("remarkDa", Kind.WORDS, false)
                .with("remarkEn", Kind.WORDS, false)
                .dropping(
                        wave == null
                                ? null
                                : new WaveEntryForm.Drop(
                                        WaveBoard.path(head) + "/" + wave.number() + "/drop",
                                        view.t("portfolio.wave.drop")));
    }

    WaveEntryForm reached(ActivityHead head, Form form, Wave wave, View view) {
        var key = wave.isClarification() ? "portfolio.wave.clarifiedLead" : "portfolio.wave.reachedLead";
        return WaveEntryForm.of(
                        head,
                        view.t("portfolio.wave.reachedOf", wave.title(view.lang())),
                        form,
                        WaveBoard.path(head) + "/" + wave.number() + "/reached")
                .led(view.t(key))
                .with("reached", Kind.TICK, false)
                .with("on", Kind.TEXT, false);
    }
}
