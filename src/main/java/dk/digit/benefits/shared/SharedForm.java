package dk.digit.benefits.shared;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a shared assumption down, or changes what it is called.
///
/// @param known null for a new one, which gets its first value at once
public record SharedForm(Form form, @Nullable SharedAssumption known) implements Page {

    static final Fields FIELDS = ValueFields.after(Fields.of("nameDa", "benefits.shared.nameDa")
            .and("nameEn", "benefits.shared.nameEn")
            .and("code", "benefits.shared.code", "benefits.shared.codeHint")
            .and("unit", "benefits.shared.unit", "benefits.shared.unitHint")
            .and("purpose", "benefits.shared.purpose", "benefits.shared.purposeHint")
            .and("remarkDa", "benefits.shared.remarkDa")
            .and("remarkEn", "benefits.shared.remarkEn"));

    static Map<String, String> values(StoredAssumption stored) {
        var values = new LinkedHashMap<String, String>();
        var draft = stored.draft();
        values.put("nameDa", draft.name().da());
        values.put("nameEn", draft.name().en());
        values.put("unit", draft.unit());
        values.put("purpose", draft.purpose() == null ? "" : draft.purpose().name());
        values.put("remarkDa", draft.remark() == null ? "" : draft.remark().da());
        values.put("remarkEn", draft.remark() == null ? "" : draft.remark().en());
        return values;
    }

    /// @param code of the one that changes; null for a new one
    static SharedDraft read(Form form, @Nullable String code) {
        return new SharedDraft(
                code != null ? code : form.text("code", 40).toLowerCase(Locale.ROOT),
                new Bilingual(form.text("nameDa", 100), form.text("nameEn", 100)),
                unit(form),
                form.optionalChoice("purpose", Purpose.class),
                Bilingual.ofNullable(form.optionalText("remarkDa", 500), form.optionalText("remarkEn", 500)));
    }

    static String unit(Form form) {
        var unit = form.optionalText("unit", 60);
        return unit == null ? "" : unit;
    }

    @Override
    public String title(Lang lang) {
        return known == null
                ? Texts.of(lang, "benefits.shared.new")
                : Texts.of(lang, "benefits.shared.change", known.name());
    }

    @Override
    public List<Crumb> crumbs() {
        var crumbs = new ArrayList<>(List.of(Crumb.of(SharedList.PATH, "benefits.shared.title")));
        if (known != null) {
            crumbs.add(Crumb.named(back(), known.name().da()));
        }
        return crumbs;
    }

    public String action() {
        return known == null ? SharedList.PATH + "/new" : back() + "/edit";
    }

    public String back() {
        return known == null ? SharedList.PATH : SharedList.PATH + "/" + known.code();
    }
}
