package dk.digit.benefits.measuring;

import dk.digit.association.WorkFunction;
import dk.digit.benefits.profiles.BenefitEntry;
import dk.digit.benefits.profiles.BenefitEntry.Kind;
import dk.digit.benefits.profiles.MeasureText;
import dk.digit.benefits.profiles.OpenedPart;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The forms in which a part is measured, planned and reported on.
final class MeasureForms {

    static final Fields ENTRY = Fields.of("on", "benefits.measure.day", "benefits.measure.dayHint")
            .and("value", "benefits.measure.valueField", "benefits.measure.valueHint")
            .and("remark", "benefits.measure.remark")
            .and("confirmed", "benefits.measure.confirmed", "benefits.measure.confirmedHint");

    static final Fields STATE = Fields.of("state", "benefits.measure.state", "benefits.measure.stateHint")
            .and("since", "benefits.measure.sinceField")
            .and("reasonDa", "benefits.measure.reason", "benefits.measure.reasonHint")
            .and("reasonEn", "benefits.measure.reasonEn");

    static final Fields PLAN = Fields.of("function", "benefits.measure.function")
            .and("title", "benefits.measure.functionTitle", "benefits.measure.functionTitleHint")
            .and("first", "benefits.measure.first", "benefits.measure.firstHint")
            .and("everyMonths", "benefits.measure.everyMonths")
            .and("withinDays", "benefits.measure.withinDays", "benefits.measure.withinDaysHint")
            .and("last", "benefits.measure.lastField", "benefits.measure.lastHint");

    private MeasureForms() {}

    static Entry readEntry(Form form) {
        return new Entry(
                form.date("on"), value(form), form.optionalText("remark", 2000), form.optionalText("confirmed", 2000));
    }

    private static BigDecimal value(Form form) {
        var text = form.text("value", 60);
        var value = TypedValue.parse(text);
        if (value == null && !text.isEmpty()) {
            form.refuse("value", "platform.form.notANumber", text);
        }
        return value == null ? BigDecimal.ZERO : value;
    }

    static MeasuringPlan readPlan(Form form) {
        return new MeasuringPlan(
                form.date("first"),
                form.optionalDate("last"),
                form.choice("function", WorkFunction.class),
                form.optionalText("title", 200),
                form.number("everyMonths", 1, 60),
                form.number("withinDays", 0, 365));
    }

    /// The plan that there is as the one to come: it begins no earlier than today, and an end that has passed is left
    /// out.
    static Map<String, String> values(MeasuringPlan plan, LocalDate today) {
        var first = plan.first().isBefore(today) ? today : plan.first();
        var last = plan.last();
        var values = new LinkedHashMap<String, String>();
        values.put("function", plan.function().name());
        values.put("title", Objects.requireNonNullElse(plan.title(), ""));
        values.put("first", Formats.date(first));
        values.put("everyMonths", String.valueOf(plan.everyMonths()));
        values.put("withinDays", String.valueOf(plan.withinDays()));
        values.put("last", Formats.date(last == null || last.isBefore(first) ? null : last));
        return values;
    }

    static @Nullable Bilingual both(Form form, String name) {
        var en = form.optionalText(name + "En", 2000);
        var da = form.optionalText(name + "Da", 2000);
        if (da == null && en != null) {
            form.refuse(name + "Da", "benefits.refused.danishFirst");
        }
        return Bilingual.ofNullable(da, en);
    }

    static BenefitEntry entering(OpenedPart opened, MeasuredPart part, Form form, View view) {
        return entry(
                opened,
                "benefits.measure.enterOf",
                lead(part, view),
                form,
                entryFields(form),
                opened.path() + "/measure",
                view);
    }

    static BenefitEntry correcting(OpenedPart opened, Measurement wrong, Form form, View view) {
        return entry(
                opened,
                "benefits.measure.correctOf",
                view.t(
                        "benefits.measure.correctLead",
                        MeasureText.words(view.lang(), wrong.value()),
                        Formats.longDate(view.lang(), wrong.on())),
                form,
                entryFields(form),
                opened.path() + "/measurements/" + wrong.id() + "/correct",
                view);
    }

    static BenefitEntry saying(OpenedPart opened, Form form, View view) {
        return entry(
                opened,
                "benefits.measure.stateOf",
                null,
                form,
                List.of(
                        new BenefitEntry.Entry("state", Kind.RADIOS, true, Choice.of(HarvestState.class)),
                        new BenefitEntry.Entry("since", Kind.DAY, true, List.of()),
                        new BenefitEntry.Entry("reasonDa", Kind.WORDS, false, List.of()),
                        new BenefitEntry.Entry("reasonEn", Kind.WORDS, false, List.of())),
                opened.path() + "/state",
                view);
    }

    static BenefitEntry planning(OpenedPart opened, Form form, View view) {
        return entry(
                opened,
                "benefits.measure.planOf",
                view.t(form.version() == null ? "benefits.measure.planLead" : "benefits.measure.planLeadNext"),
                form,
                List.of(
                        new BenefitEntry.Entry("function", Kind.SELECT, true, Choice.of(WorkFunction.class)),
                        new BenefitEntry.Entry("title", Kind.TEXT, false, List.of()),
                        new BenefitEntry.Entry("first", Kind.DAY, true, List.of()),
                        new BenefitEntry.Entry("everyMonths", Kind.NUMBER, true, List.of()),
                        new BenefitEntry.Entry("withinDays", Kind.NUMBER, true, List.of()),
                        new BenefitEntry.Entry("last", Kind.DAY, false, List.of())),
                opened.path() + "/plan",
                view);
    }

    /// Why it holds is asked only where there is a doubt.
    private static List<BenefitEntry.Entry> entryFields(Form form) {
        var fields = new ArrayList<>(List.of(
                new BenefitEntry.Entry("on", Kind.DAY, true, List.of()),
                new BenefitEntry.Entry("value", Kind.TEXT, true, List.of()),
                new BenefitEntry.Entry("remark", Kind.WORDS, false, List.of())));
        if (form.error("confirmed", dk.digit.platform.text.Lang.DA) != null
                || !form.value("confirmed").isEmpty()) {
            fields.add(new BenefitEntry.Entry("confirmed", Kind.WORDS, true, List.of()));
        }
        return fields;
    }

    /// What was measured before, and what it is to be.
    private static String lead(MeasuredPart part, View view) {
        var words = new ArrayList<String>();
        words.add(view.t("benefits.measure.leadWhat", part.measure(), part.unit()));
        reading("benefits.measure.leadBaseline", part.baseline(), view, words);
        reading("benefits.measure.leadLast", part.last(), view, words);
        var target = part.target();
        if (target != null) {
            words.add(view.t(
                    "benefits.measure.leadTarget",
                    MeasureText.words(view.lang(), target.value()),
                    Formats.longDate(view.lang(), target.due())));
        }
        return String.join(" ", words);
    }

    private static void reading(String key, BenefitStanding.@Nullable Reading reading, View view, List<String> words) {
        if (reading != null) {
            words.add(view.t(
                    key, MeasureText.words(view.lang(), reading.value()), Formats.longDate(view.lang(), reading.on())));
        }
    }

    private static BenefitEntry entry(
            OpenedPart opened,
            String heading,
            @Nullable String lead,
            Form form,
            List<BenefitEntry.Entry> fields,
            String path,
            View view) {
        var crumbs = new ArrayList<>(opened.crumbs());
        crumbs.add(Crumb.named(opened.path(), opened.municipality().name()));
        return new BenefitEntry(
                view.t(heading, opened.benefit().name(), opened.municipality().name()),
                lead,
                form,
                fields,
                crumbs,
                path,
                opened.path() + "/measurements",
                null);
    }
}
