package dk.digit.benefits.cases;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Adds an option, or changes it.
///
/// @param option null for a new one
public record OptionForm(Form form, CaseHead head, @Nullable CaseOption option) implements Page {

    static final Fields FIELDS = Fields.of("nameDa", "benefits.case.nameDa", "benefits.case.optionNameHint")
            .and("kind", "benefits.case.optionKind", "benefits.case.optionKindHint")
            .and("descriptionDa", "benefits.case.description", "benefits.case.descriptionHint")
            .and("code", "benefits.case.optionCode", "benefits.case.optionCodeHint")
            .and("nameEn", "benefits.case.nameEn")
            .and("descriptionEn", "benefits.case.descriptionEn");

    static Map<String, String> values(CaseOption option) {
        var values = new LinkedHashMap<String, String>();
        FormWords.fill(values, "name", option.name());
        FormWords.fill(values, "description", option.description());
        values.put("kind", option.kind().name());
        values.put("code", option.code());
        return values;
    }

    static OptionDraft read(Form form) {
        return new OptionDraft(
                form.text("code", 40),
                form.choice("kind", OptionKind.class),
                FormWords.name(form, "name"),
                FormWords.both(form, "description", 4000));
    }

    @Override
    public String title(Lang lang) {
        return option == null
                ? head.title(lang, "benefits.case.optionNew")
                : Texts.of(lang, "benefits.case.editOf", option.name());
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbsBelow();
    }

    public String back() {
        return head.path(CasePart.OPTIONS);
    }

    public String action() {
        return back() + "/" + (option == null ? "new" : String.valueOf(option.id()));
    }

    public List<Choice> kinds() {
        return Choice.of(OptionKind.class);
    }
}
