package dk.digit.portfolio.status;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.StatusField;
import dk.digit.portfolio.StatusLight;
import dk.digit.portfolio.StatusMeasure.Measured;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks for a report: filled with the former one's words and the lights as they are computed, so that only what is new
/// is written.
///
/// @param measured the lights as they are computed today
/// @param draft what was kept already, or null
public record ReportForm(
        ActivityHead head,
        Series series,
        Form form,
        Map<StatusField, Measured> measured,
        @Nullable StatusReport draft) implements Page {

    private static final int LONGEST = 4000;
    private static final int LONGEST_REASON = 500;

    static final Fields FIELDS = lights(Fields.of("reportedOn", "portfolio.status.reportedOn")
            .and("summaryDa", "portfolio.status.summary", "portfolio.status.summaryHint")
            .and("doneDa", "portfolio.status.done", "portfolio.status.doneHint")
            .and("nextDa", "portfolio.status.next")
            .and("decisionsDa", "portfolio.status.decisions", "portfolio.status.decisionsHint")
            .and("summaryEn", "portfolio.status.summaryEn")
            .and("doneEn", "portfolio.status.doneEn")
            .and("nextEn", "portfolio.status.nextEn")
            .and("decisionsEn", "portfolio.status.decisionsEn")
            .and("overall", "portfolio.status.overall", "portfolio.status.overallHint")
            .and("overallReason", "portfolio.status.reason"));

    private static Fields lights(Fields fields) {
        var more = fields;
        for (StatusField field : StatusField.values()) {
            more = more.and("light" + field.name(), Texts.key(field))
                    .and("reason" + field.name(), "portfolio.status.reason");
        }
        return more;
    }

    static StatusDraft read(Form form) {
        var day = form.date("reportedOn");
        var texts = new StatusTexts(
                Bilingual.of(form.text("summaryDa", LONGEST), form.optionalText("summaryEn", LONGEST)),
                words(form, "done"),
                words(form, "next"),
                words(form, "decisions"));
        var chosen = new LinkedHashMap<StatusField, StatusDraft.Chosen>();
        for (StatusField field : StatusField.values()) {
            var light = form.optionalChoice("light" + field.name(), StatusLight.class);
            var reason = form.optionalText("reason" + field.name(), LONGEST_REASON);
            if (light != null) {
                chosen.put(field, new StatusDraft.Chosen(light, reason));
            }
        }
        var overall = form.optionalChoice("overall", StatusLight.class);
        var reason = form.optionalText("overallReason", LONGEST_REASON);
        return new StatusDraft(day, texts, chosen, overall == null ? null : new StatusDraft.Chosen(overall, reason));
    }

    private static @Nullable Bilingual words(Form form, String name) {
        var da = form.optionalText(name + "Da", LONGEST);
        var en = form.optionalText(name + "En", LONGEST);
        if (da == null && en != null) {
            form.refuse(name + "Da", "portfolio.status.refused.danishFirst");
        }
        return Bilingual.ofNullable(da, en);
    }

    static Map<String, String> values(StatusReport report) {
        var values = new LinkedHashMap<String, String>();
        values.put("reportedOn", Formats.date(report.reportedOn()));
        put(values, "summary", report.texts().summary());
        put(values, "done", report.texts().done());
        put(values, "next", report.texts().next());
        put(values, "decisions", report.texts().decisions());
        for (Light light : report.lights()) {
            put(
                    values,
                    "light" + light.field().name(),
                    "reason" + light.field().name(),
                    light.chosen(),
                    light.reason());
        }
        put(
                values,
                "overall",
                "overallReason",
                report.overall().chosen(),
                report.overall().reason());
        return values;
    }

    /// What was next is what was done since. What was chosen by hand and is not measured stays until somebody says
    /// otherwise; the overall light follows from the others anew.
    static Map<String, String> after(@Nullable StatusReport former, LocalDate today) {
        var values = new LinkedHashMap<String, String>();
        if (former != null) {
            values.putAll(values(former));
            put(values, "done", former.texts().next());
            values.put("nextDa", "");
            values.put("nextEn", "");
            values.put("overall", "");
            values.put("overallReason", "");
        }
        values.put("reportedOn", Formats.date(today));
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable Bilingual words) {
        values.put(name + "Da", words == null ? "" : words.da());
        values.put(name + "En", words == null ? "" : words.en());
    }

    private static void put(
            Map<String, String> values,
            String light,
            String why,
            @Nullable StatusLight chosen,
            @Nullable String reason) {
        values.put(light, chosen == null ? "" : chosen.name());
        values.put(why, reason == null ? "" : reason);
    }

    public List<StatusField> fields() {
        return List.of(StatusField.values());
    }

    public Measured measured(StatusField field) {
        return java.util.Objects.requireNonNull(measured.get(field));
    }

    public boolean hasEnglish() {
        return List.of("summaryEn", "doneEn", "nextEn", "decisionsEn").stream()
                .anyMatch(name -> !form.value(name).isEmpty());
    }

    public boolean choosesOverall() {
        return !form.value("overall").isEmpty() || form.error("overallReason", Lang.DA) != null;
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                "portfolio.status.writeOf",
                head.activity().name().in(lang),
                series.name().in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return SeriesForm.crumbs(head);
    }

    public String back() {
        return draft == null ? head.path() + "/" + StatusTab.PATH : draft.path();
    }
}
