package dk.digit.benefits.profiles;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Slug;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Proposes a benefit, or changes its profile.
///
/// @param benefit the one that is changed, null for a new one
public record BenefitForm(
        Form form, ActivityHead head, @Nullable Benefit benefit) implements Page {

    static final Fields FIELDS = Fields.of("nameDa", "benefits.profile.name", "benefits.profile.nameHint")
            .and("type", "benefits.profile.type")
            .and("better", "benefits.profile.better")
            .and("measureDa", "benefits.profile.measure", "benefits.profile.measureHint")
            .and("unit", "benefits.profile.unit", "benefits.profile.unitHint")
            .and("descriptionDa", "benefits.profile.description")
            .and("methodDa", "benefits.profile.method", "benefits.profile.methodHint")
            .and("worth", "benefits.profile.worth", "benefits.profile.worthHint")
            .and("worthSource", "benefits.profile.worthSource", "benefits.profile.worthSourceHint")
            .and("cash", "benefits.profile.cash")
            .and("processDa", "benefits.profile.process", "benefits.profile.processHint")
            .and("proposedOn", "benefits.profile.proposedOn")
            .and("code", "benefits.profile.code", "benefits.profile.codeHint")
            .and("nameEn", "benefits.profile.nameEn")
            .and("measureEn", "benefits.profile.measureEn")
            .and("descriptionEn", "benefits.profile.descriptionEn")
            .and("methodEn", "benefits.profile.methodEn")
            .and("processEn", "benefits.profile.processEn");

    static Map<String, String> values(Benefit benefit) {
        var values = new LinkedHashMap<String, String>();
        var worth = benefit.worth();
        values.put("type", benefit.type().name());
        values.put("better", benefit.better().name());
        values.put("unit", benefit.unit());
        values.put("worth", worth == null ? "" : Formats.money(Lang.DA, worth.unit()));
        values.put("worthSource", worth == null ? "" : worth.source());
        values.put("cash", benefit.cash() ? "yes" : "");
        put(values, "name", benefit.name());
        put(values, "measure", benefit.measure());
        put(values, "description", benefit.description());
        put(values, "method", benefit.method());
        put(values, "process", benefit.process());
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable Bilingual words) {
        values.put(name + "Da", words == null ? "" : words.da());
        values.put(name + "En", words == null ? "" : words.en());
    }

    /// @param known the benefit that is changed: its code, its line of the case, its first day and being an example
    ///     stay
    static BenefitDraft read(Form form, @Nullable Benefit known, LocalDate today) {
        var name = form.text("nameDa", 200);
        var english = form.optionalText("nameEn", 200);
        var proposed = form.optionalDate("proposedOn");
        return new BenefitDraft(
                known == null ? code(form, name) : known.code(),
                Bilingual.of(name, english == null ? name : english),
                both(form, "description"),
                form.choice("type", BenefitType.class),
                form.choice("better", Better.class),
                Bilingual.of(form.text("measureDa", 300), form.optionalText("measureEn", 300)),
                form.text("unit", 60),
                both(form, "method"),
                worth(form),
                form.ticked("cash"),
                known == null ? null : known.caseLine(),
                both(form, "process"),
                known != null ? known.proposedOn() : proposed != null ? proposed : today,
                known != null && known.example());
    }

    private static String code(Form form, String name) {
        var code = form.optionalText("code", 60);
        var slug = code != null ? code : Slug.of(name);
        return slug.length() > 60 ? slug.substring(0, 60).replaceAll("-+$", "") : slug;
    }

    private static Benefit.@Nullable Worth worth(Form form) {
        var worth = form.optionalMoney("worth");
        var source = form.optionalText("worthSource", 1000);
        if (worth == null && source == null) {
            if (form.ticked("cash")) {
                form.refuse("worth", "benefits.refused.cashWithoutWorth");
            }
            return null;
        }
        if (worth == null || worth.signum() <= 0) {
            form.refuse("worth", "benefits.refused.worthMissing");
            return null;
        }
        if (source == null) {
            form.refuse("worthSource", "benefits.refused.worthWithoutSource");
            return new Benefit.Worth(Money.ZERO, "");
        }
        return new Benefit.Worth(worth, source);
    }

    static @Nullable Bilingual both(Form form, String name) {
        var da = form.optionalText(name + "Da", 4000);
        var en = form.optionalText(name + "En", 4000);
        if (da == null && en != null) {
            form.refuse(name + "Da", "benefits.refused.danishFirst");
        }
        return Bilingual.ofNullable(da, en);
    }

    @Override
    public String title(Lang lang) {
        return benefit == null
                ? Texts.of(lang, "benefits.profile.newOf", head.activity().name())
                : Texts.of(lang, "benefits.profile.editOf", benefit.name());
    }

    @Override
    public List<Crumb> crumbs() {
        return benefit == null ? BenefitCrumbs.above(head) : BenefitCrumbs.to(head, benefit);
    }

    public String path() {
        return benefit == null ? BenefitPaths.of(head.id()) + "/new" : benefit.path() + "/edit";
    }

    public String back() {
        return benefit == null ? BenefitPaths.of(head.id()) : benefit.path();
    }

    public List<BenefitEntry.Entry> first() {
        return List.of(
                entry("nameDa", BenefitEntry.Kind.TEXT, true),
                new BenefitEntry.Entry("type", BenefitEntry.Kind.RADIOS, true, Choice.of(BenefitType.class)),
                entry("measureDa", BenefitEntry.Kind.TEXT, true),
                entry("unit", BenefitEntry.Kind.TEXT, true),
                new BenefitEntry.Entry("better", BenefitEntry.Kind.RADIOS, true, Choice.of(Better.class)),
                entry("descriptionDa", BenefitEntry.Kind.WORDS, false));
    }

    public List<BenefitEntry.Entry> more() {
        return List.of(
                entry("methodDa", BenefitEntry.Kind.WORDS, false),
                entry("worth", BenefitEntry.Kind.TEXT, false),
                entry("worthSource", BenefitEntry.Kind.TEXT, false),
                entry("cash", BenefitEntry.Kind.TICK, false),
                entry("processDa", BenefitEntry.Kind.TEXT, false));
    }

    public List<BenefitEntry.Entry> english() {
        return List.of(
                entry("nameEn", BenefitEntry.Kind.TEXT, false),
                entry("measureEn", BenefitEntry.Kind.TEXT, false),
                entry("descriptionEn", BenefitEntry.Kind.WORDS, false),
                entry("methodEn", BenefitEntry.Kind.WORDS, false),
                entry("processEn", BenefitEntry.Kind.TEXT, false));
    }

    public List<BenefitEntry.Entry> onlyNew() {
        return benefit != null
                ? List.of()
                : List.of(
                        entry("proposedOn", BenefitEntry.Kind.DAY, false),
                        entry("code", BenefitEntry.Kind.TEXT, false));
    }

    private static BenefitEntry.Entry entry(String name, BenefitEntry.Kind kind, boolean required) {
        return new BenefitEntry.Entry(name, kind, required, List.of());
    }
}
