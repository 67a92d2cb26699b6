package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import dk.digit.benefits.formula.FormulaFault;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Adds an assumption, or changes it.
///
/// @param assumption null for a new one
/// @param users what its name is used by
/// @param municipalities those of the case
/// @param mark where its formula is wrong
/// @param preview what the change does; null while nobody asked
public record AssumptionForm(
        Form form,
        CaseHead head,
        @Nullable Assumption assumption,
        List<FormulaName> names,
        List<Choice> municipalities,
        @Nullable FormulaFault mark,
        @Nullable ChangePreview preview)
        implements Page {

    static final Fields FIELDS = ValueRows.added(
                    Fields.of("nameDa", "benefits.case.nameDa", "benefits.case.assumptionNameHint")
                            .and("code", "benefits.case.code", "benefits.case.codeHint")
                            .and("side", "benefits.case.side", "benefits.case.sideHint")
                            .and("unit", "benefits.case.unit", "benefits.case.unitHint"))
            .and("spread", "benefits.case.spread", "benefits.case.spreadHint")
            .and("formula", "benefits.case.formulaOf", "benefits.case.formulaOfHint")
            .and("sourceDa", "benefits.case.source", "benefits.case.sourceHint")
            .and("owner", "benefits.case.owner", "benefits.case.ownerHint")
            .and("ownerMunicipality", "benefits.case.ownerMunicipality", "benefits.case.ownerMunicipalityHint")
            .and("ownerTitle", "benefits.case.ownerTitle", "benefits.case.ownerTitleHint")
            .and("remarkDa", "benefits.case.remark")
            .and("nameEn", "benefits.case.nameEn")
            .and("sourceEn", "benefits.case.sourceEn")
            .and("remarkEn", "benefits.case.remarkEn");

    static Map<String, List<String>> blank(CaseModel model) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("side", List.of(Side.COST.name()));
        values.put("spread", List.of(Spread.PERT.name()));
        ValueRows.fill(values, List.of(), model.municipalities());
        return values;
    }

    static Map<String, List<String>> values(Assumption one, CaseModel model) {
        var values = new LinkedHashMap<String, String>();
        FormWords.fill(values, "name", one.name());
        values.put("code", one.code());
        values.put("side", one.side().name());
        values.put("unit", one.unit());
        values.put("spread", one.spread().name());
        values.put("formula", Objects.requireNonNullElse(one.formula(), ""));
        FormWords.fill(values, "source", one.source());
        FormWords.fill(values, "remark", one.remark());
        var owner = one.owner();
        values.put("owner", owner == null ? "" : owner.function().name());
        values.put("ownerMunicipality", owner == null ? "" : Objects.toString(owner.municipality(), ""));
        values.put("ownerTitle", owner == null ? "" : Objects.requireNonNullElse(owner.title(), ""));
        var lists = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        ValueRows.fill(lists, one.values(), model.municipalities());
        return lists;
    }

    static AssumptionDraft read(Form form) {
        var formula = form.optionalText("formula", 4000);
        return new AssumptionDraft(
                form.text("code", 40),
                FormWords.name(form, "name"),
                Objects.requireNonNullElse(form.optionalText("unit", 60), ""),
                form.choice("side", Side.class),
                formula,
                form.choice("spread", Spread.class),
                ValueRows.read(form),
                FormWords.both(form, "source", 1000),
                owner(form),
                FormWords.both(form, "remark", 4000));
    }

    private static Assumption.@Nullable Owner owner(Form form) {
        var function = form.optionalChoice("owner", WorkFunction.class);
        var municipality = form.optionalText("ownerMunicipality", 4);
        var title = form.optionalText("ownerTitle", 120);
        if (function == null) {
            if (municipality != null || title != null) {
                form.refuse("owner", "benefits.constraint.assumption_owner");
            }
            return null;
        }
        return new Assumption.Owner(function, municipality == null ? null : new MunicipalityCode(municipality), title);
    }

    @Override
    public String title(Lang lang) {
        return assumption == null
                ? head.title(lang, "benefits.case.assumptionNew")
                : Texts.of(lang, "benefits.case.editOf", assumption.name());
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbsBelow();
    }

    public String back() {
        return head.path(CasePart.ASSUMPTIONS);
    }

    public String action() {
        return back() + "/" + (assumption == null ? "new" : String.valueOf(assumption.id()));
    }

    public List<Choice> sides() {
        return Choice.of(Side.class);
    }

    public List<Choice> spreads() {
        return Choice.of(Spread.class);
    }

    public List<Choice> functions() {
        return Choice.of(WorkFunction.class);
    }

    public int rows() {
        return ValueRows.count(form);
    }

    public String cell(String column, int row) {
        return ValueRows.cell(form, column, row);
    }
}
