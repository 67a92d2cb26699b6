package dk.digit.portfolio.risks;

import dk.digit.meetings.OwnerFields;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes a risk down, with how it is assessed where that is known; or changes what is written.
///
/// @param activity null for one of the portfolio
/// @param risk the one that is changed, null for a new one
public record RiskForm(
        Form form, @Nullable Activity activity, @Nullable Risk risk, RiskScale scale, OwnerFields.Choices owners)
        implements Page {

    static final Fields FIELDS = OwnerFields.added(
                    AssessmentFields.added(Fields.of("titleDa", "portfolio.risk.titleDa", "portfolio.risk.titleHint")
                            .and("causeDa", "portfolio.risk.cause", "portfolio.risk.causeHint")
                            .and("eventDa", "portfolio.risk.event", "portfolio.risk.eventHint")
                            .and("consequenceDa", "portfolio.risk.consequence", "portfolio.risk.consequenceHint")))
            .and("kind", "portfolio.risk.kind")
            .and("raisedOn", "portfolio.risk.raisedOn", "portfolio.risk.raisedOnHint")
            .and("hits", "portfolio.risk.hitsField", "portfolio.risk.hitsHint")
            .and("triggerDa", "portfolio.risk.trigger", "portfolio.risk.triggerHint")
            .and("triggerOn", "portfolio.risk.triggerOn", "portfolio.phase.fromHint")
            .and("thenDa", "portfolio.risk.then", "portfolio.risk.thenHint")
            .and("titleEn", "portfolio.risk.titleEn")
            .and("causeEn", "portfolio.risk.causeEn")
            .and("eventEn", "portfolio.risk.eventEn")
            .and("consequenceEn", "portfolio.risk.consequenceEn")
            .and("triggerEn", "portfolio.risk.triggerEn")
            .and("thenEn", "portfolio.risk.thenEn")
            .and("key", "portfolio.risk.key", "portfolio.risk.keyHint");

    static Map<String, List<String>> values(Risk risk) {
        var values = new LinkedHashMap<String, String>();
        words(values, "title", risk.title());
        words(values, "cause", risk.cause());
        words(values, "event", risk.event());
        words(values, "consequence", risk.consequence());
        OwnerFields.fill(values, risk.owner());
        var trigger = risk.trigger();
        words(values, "trigger", trigger == null ? null : trigger.event());
        words(values, "then", trigger == null ? null : trigger.then());
        values.put(
                "triggerOn",
                trigger == null || trigger.due() == null ? "" : trigger.due().typed());
        values.put("key", Objects.toString(risk.key(), ""));
        var lists = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        lists.put("hits", risk.hits().stream().map(Enum::name).toList());
        return lists;
    }

    private static void words(Map<String, String> values, String name, @Nullable Bilingual words) {
        values.put(name + "Da", words == null ? "" : words.da());
        values.put(name + "En", words == null ? "" : words.en());
    }

    /// @param known the risk that is changed: its kind and first day stay
    static RiskDraft read(Form form, @Nullable Risk known, LocalDate today) {
        var kind = form.optionalChoice("kind", RiskKind.class);
        var day = form.optionalDate("raisedOn");
        return new RiskDraft(
                form.optionalText("key", 40),
                known != null ? known.kind() : Objects.requireNonNullElse(kind, RiskKind.RISK),
                Bilingual.of(form.text("titleDa", 200), form.optionalText("titleEn", 200)),
                both(form, "cause"),
                both(form, "event"),
                both(form, "consequence"),
                hits(form),
                known != null ? known.raisedOn() : Objects.requireNonNullElse(day, today),
                OwnerFields.read(form),
                trigger(form));
    }

    private static @Nullable RiskTrigger trigger(Form form) {
        var event = both(form, "trigger");
        var due = form.optionalRoughDate("triggerOn");
        var then = both(form, "then");
        if (event == null && due == null && then != null) {
            form.refuse("triggerDa", "portfolio.refused.riskThenWithoutTrigger");
        }
        return RiskTrigger.of(event, due, then);
    }

    private static @Nullable Bilingual both(Form form, String name) {
        var en = form.optionalText(name + "En", 4000);
        var da = form.optionalText(name + "Da", 4000);
        if (da == null && en != null) {
            form.refuse(name + "Da", "portfolio.refused.riskDanishFirst");
        }
        return Bilingual.ofNullable(da, en);
    }

    private static Set<RiskField> hits(Form form) {
        var hits = EnumSet.noneOf(RiskField.class);
        for (RiskField field : RiskField.values()) {
            if (form.has("hits", field.name())) {
                hits.add(field);
            }
        }
        return hits;
    }

    @Override
    public String title(Lang lang) {
        if (risk != null) {
            return Texts.of(lang, "portfolio.risk.editOf", risk.title());
        }
        return activity == null
                ? Texts.of(lang, "portfolio.risk.newOfPortfolio")
                : Texts.of(lang, "portfolio.risk.newOf", activity.name());
    }

    @Override
    public List<Crumb> crumbs() {
        return RiskCrumbs.above(id());
    }

    private @Nullable ActivityId id() {
        return activity == null ? null : activity.id();
    }

    public String back() {
        return risk == null ? RiskCrumbs.register(id()) : risk.path();
    }

    public String action() {
        return risk == null ? RiskCrumbs.register(id()) + "/new" : risk.path() + "/edit";
    }

    public List<Choice> kinds() {
        return Choice.of(RiskKind.class);
    }

    public List<Choice> fields() {
        return Choice.of(RiskField.class);
    }

    public List<Choice> levels(RiskArea area, Lang lang) {
        return scale.choices(area, lang);
    }
}
