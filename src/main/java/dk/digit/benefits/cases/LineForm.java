package dk.digit.benefits.cases;

import dk.digit.benefits.formula.FormulaFault;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Adds a line, or changes it.
///
/// @param line null for a new one
/// @param mark where its formula is wrong
public record LineForm(
        Form form,
        CaseHead head,
        CaseModel model,
        @Nullable CaseLine line,
        List<FormulaName> names,
        @Nullable FormulaFault mark)
        implements Page {

    private static final String YEARLY = "YEARLY";
    private static final String ONCE = "ONCE";

    static final Fields FIELDS = Fields.of("nameDa", "benefits.case.nameDa", "benefits.case.lineNameHint")
            .and("option", "benefits.case.option")
            .and("nature", "benefits.case.nature", "benefits.case.natureHint")
            .and("recurring", "benefits.case.recurrence")
            .and("formula", "benefits.case.formula", "benefits.case.formulaHint")
            .and("unit", "benefits.case.unit", "benefits.case.lineUnitHint")
            .and("sharing", "benefits.case.sharing", "benefits.case.sharingHint")
            .and("sharedBy", "benefits.case.sharedBy")
            .and("starts", "benefits.case.starts")
            .and("offset", "benefits.case.offset", "benefits.case.offsetHint")
            .and("lasts", "benefits.case.lasts", "benefits.case.lastsHint")
            .and("obtains", "benefits.case.obtains", "benefits.case.obtainsHint")
            .and("code", "benefits.case.lineCode", "benefits.case.codeHint")
            .and("remarkDa", "benefits.case.remark")
            .and("nameEn", "benefits.case.nameEn")
            .and("remarkEn", "benefits.case.remarkEn");

    static Map<String, String> blank(CaseModel model) {
        var values = new LinkedHashMap<String, String>();
        values.put("unit", "kr.");
        values.put("recurring", YEARLY);
        values.put("sharing", Sharing.EACH.name());
        values.put("starts", LineStart.CASE.name());
        values.put("offset", "0");
        model.options().stream()
                .filter(option -> Long.valueOf(option.id()).equals(model.chosen()))
                .forEach(option -> values.put("option", option.code()));
        return values;
    }

    static Map<String, String> values(CaseLine line, CaseModel model) {
        var values = new LinkedHashMap<String, String>();
        FormWords.fill(values, "name", line.name());
        model.options().stream()
                .filter(option -> option.id() == line.option())
                .forEach(option -> values.put("option", option.code()));
        values.put("nature", line.nature().name());
        values.put("recurring", line.recurring() ? YEARLY : ONCE);
        values.put("formula", line.formula());
        values.put("unit", line.unit());
        values.put("sharing", line.sharing().name());
        values.put("sharedBy", Objects.requireNonNullElse(line.sharedBy(), ""));
        values.put("starts", line.starts().name());
        values.put("offset", String.valueOf(line.offset()));
        values.put("lasts", Objects.toString(line.lasts(), ""));
        values.put("obtains", "");
        model.lines().stream()
                .filter(other -> Long.valueOf(other.id()).equals(line.obtains()))
                .forEach(other -> values.put("obtains", other.code()));
        values.put("code", line.code());
        FormWords.fill(values, "remark", line.remark());
        return values;
    }

    static LineDraft read(Form form) {
        boolean yearly = !ONCE.equals(form.text("recurring", 10));
        var lasts = form.optionalNumber("lasts", 1, 600);
        if (!yearly && lasts != null) {
            form.refuse("lasts", "benefits.constraint.case_line_lasts");
        }
        var sharing = form.choice("sharing", Sharing.class);
        var sharedBy = form.optionalText("sharedBy", 40);
        if ((sharing == Sharing.FIGURE) != (sharedBy != null)) {
            form.refuse("sharedBy", "benefits.constraint.case_line_sharing");
        }
        var offset = form.optionalNumber("offset", -600, 600);
        return new LineDraft(
                form.text("option", 40),
                form.text("code", 40),
                FormWords.name(form, "name"),
                form.choice("nature", Nature.class),
                yearly,
                form.text("formula", 4000),
                form.text("unit", 60),
                sharing,
                sharedBy,
                form.choice("starts", LineStart.class),
                offset == null ? 0 : offset,
                lasts,
                form.optionalText("obtains", 40),
                FormWords.both(form, "remark", 4000),
                null);
    }

    @Override
    public String title(Lang lang) {
        return line == null
                ? head.title(lang, "benefits.case.lineNew")
                : Texts.of(lang, "benefits.case.editOf", line.name());
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbsBelow();
    }

    public String back() {
        return head.path(CasePart.LINES);
    }

    public String action() {
        return back() + "/" + (line == null ? "new" : String.valueOf(line.id()));
    }

    public List<Choice> options(Lang lang) {
        return model.options().stream()
                .map(option -> Choice.named(option.code(), option.name().in(lang)))
                .toList();
    }

    /// Each with the side that it belongs to.
    public List<Choice> natures(Lang lang) {
        var choices = new ArrayList<Choice>();
        for (Nature nature : Nature.values()) {
            choices.add(Choice.named(nature.name(), Texts.of(lang, "benefits.case.natureOf", nature.side(), nature)));
        }
        return choices;
    }

    public List<Choice> recurrences() {
        return List.of(new Choice(YEARLY, "benefits.case.yearly", true), new Choice(ONCE, "benefits.case.once", true));
    }

    public List<Choice> sharings() {
        return Choice.of(Sharing.class);
    }

    public List<Choice> figures(Lang lang) {
        return model.figures().stream()
                .map(figure -> Choice.named(figure.code(), figure.name().in(lang)))
                .toList();
    }

    public List<Choice> starting() {
        return Choice.of(LineStart.class);
    }

    /// Benefits of any option, each name once: of two options it is the line of the same one that counts.
    public List<Choice> benefits(Lang lang) {
        var choices = new LinkedHashMap<String, Choice>();
        model.lines().stream()
                .filter(other -> other.side() == Side.BENEFIT)
                .forEach(other -> choices.putIfAbsent(
                        other.code(), Choice.named(other.code(), other.name().in(lang))));
        return List.copyOf(choices.values());
    }
}
