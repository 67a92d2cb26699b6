package dk.digit.benefits.cases;

import dk.digit.association.Member;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes a business case, or changes what is written down about the case itself.
///
/// @param head null for a new one
/// @param activities those that have none yet; for a new one
/// @param members the municipalities to choose among
public record CaseForm(Form form, @Nullable CaseHead head, List<Choice> activities, List<Choice> members)
        implements Page {

    static final Fields FIELDS = Fields.of("activity", "benefits.case.activity", "benefits.case.activityHint")
            .and("firstYear", "benefits.case.firstYear", "benefits.case.firstYearHint")
            .and("years", "benefits.case.years", "benefits.case.yearsHint")
            .and("priceYear", "benefits.case.priceYear", "benefits.case.priceYearHint")
            .and("municipalities", "benefits.case.municipalities", "benefits.case.municipalitiesHint")
            .and("summaryDa", "benefits.case.summary", "benefits.case.summaryHint")
            .and("summaryEn", "benefits.case.summaryEn")
            .and("costTolerance", "benefits.case.costTolerance", "benefits.case.toleranceHint")
            .and("netTolerance", "benefits.case.netTolerance", "benefits.case.toleranceHint")
            .and("example", "benefits.case.isExample", "benefits.case.isExampleHint");

    static Map<String, List<String>> values(CaseModel model) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("firstYear", List.of(String.valueOf(model.firstYear())));
        values.put("years", List.of(String.valueOf(model.years())));
        values.put("priceYear", List.of(String.valueOf(model.priceYear())));
        values.put(
                "municipalities",
                model.municipalities().stream().map(MunicipalityCode::value).toList());
        var summary = Objects.requireNonNullElse(model.summary(), Bilingual.EMPTY);
        values.put("summaryDa", List.of(summary.da()));
        values.put("summaryEn", List.of(summary.en()));
        values.put("costTolerance", List.of(Objects.toString(model.costTolerance(), "")));
        values.put("netTolerance", List.of(Objects.toString(model.netTolerance(), "")));
        return values;
    }

    /// What the form asks for.
    ///
    /// @param activity null where it is known already
    record Asked(
            @Nullable ActivityId activity, CaseDraft draft, Set<MunicipalityCode> municipalities, boolean example) {}

    static Asked read(Form form, boolean isNew) {
        ActivityId activity = null;
        if (isNew) {
            activity = ActivityId.parse(form.text("activity", 60)).orElse(null);
            if (activity == null) {
                form.refuse("activity", "benefits.constraint.business_case_activity");
            }
        }
        var municipalities = new LinkedHashSet<MunicipalityCode>();
        form.values("municipalities").stream()
                .filter(code -> code.matches("\\d{4}"))
                .map(MunicipalityCode::new)
                .forEach(municipalities::add);
        if (municipalities.isEmpty()) {
            form.refuse("municipalities", "benefits.refused.noMunicipality");
        }
        return new Asked(
                activity,
                new CaseDraft(
                        form.number("priceYear", 2000, 2199),
                        form.number("firstYear", 2000, 2199),
                        form.number("years", 1, 40),
                        FormWords.both(form, "summary", 4000),
                        form.optionalNumber("costTolerance", 0, 1000),
                        form.optionalNumber("netTolerance", 0, 1000)),
                municipalities,
                form.ticked("example"));
    }

    /// The members of a day, and whoever of the case is none.
    static List<Choice> choices(List<Member> members, List<MunicipalityCode> others) {
        var choices = new LinkedHashMap<String, Choice>();
        members.forEach(member ->
                choices.put(member.code().value(), Choice.named(member.code().value(), member.name())));
        others.forEach(code -> choices.putIfAbsent(code.value(), Choice.named(code.value(), code.value())));
        return List.copyOf(choices.values());
    }

    @Override
    public String title(Lang lang) {
        return head == null ? Texts.of(lang, "benefits.case.new") : head.title(lang, "benefits.case.edit");
    }

    @Override
    public List<Crumb> crumbs() {
        return head == null ? List.of(Crumb.of(CaseList.PATH, "benefits.cases.title")) : head.crumbsBelow();
    }

    public String action() {
        return head == null ? CaseList.PATH + "/new" : head.path() + "/edit";
    }

    public String back() {
        return head == null ? CaseList.PATH : head.path();
    }
}
