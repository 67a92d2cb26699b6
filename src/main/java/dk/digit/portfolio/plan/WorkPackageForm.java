package dk.digit.portfolio.plan;

import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Plans a work package, or changes one.
///
/// @param item the one that is changed, null for a new one
public record WorkPackageForm(
        Form form, ActivityHead head, @Nullable PlanItem item, List<Municipality> municipalities) implements Page {

    private static final Pattern CODE = Pattern.compile("\\d{4}");

    static final Fields FIELDS = Fields.of("nameDa", "portfolio.plan.nameDa")
            .and("nameEn", "portfolio.plan.nameEn")
            .and("start", "portfolio.plan.start")
            .and("finish", "portfolio.plan.finish")
            .and("progress", "portfolio.plan.progress", "portfolio.plan.progressHint")
            .and("startedOn", "portfolio.plan.startedOn")
            .and("finishedOn", "portfolio.plan.finishedOn")
            .and("responsible", "portfolio.plan.responsible", "portfolio.plan.responsibleHint")
            .and("municipality", "portfolio.plan.municipality");

    static Map<String, String> values(PlanItem item) {
        var values = new LinkedHashMap<String, String>();
        values.put("nameDa", item.name().da());
        values.put("nameEn", item.name().en());
        values.put("start", Formats.date(item.start()));
        values.put("finish", Formats.date(item.finish()));
        values.put("progress", String.valueOf(item.progress()));
        values.put("startedOn", Formats.date(item.startedOn()));
        values.put("finishedOn", Formats.date(item.finishedOn()));
        values.put("responsible", Objects.requireNonNullElse(item.responsible(), ""));
        values.put("municipality", Objects.toString(item.municipality(), ""));
        return values;
    }

    static WorkPackageDraft read(Form form) {
        var progress = form.optionalNumber("progress", 0, PlanItem.DONE);
        var draft = new WorkPackageDraft(
                Bilingual.of(form.text("nameDa", 300), form.optionalText("nameEn", 300)),
                form.date("start"),
                form.date("finish"),
                progress == null ? 0 : progress,
                form.optionalDate("startedOn"),
                form.optionalDate("finishedOn"),
                form.optionalText("responsible", 200),
                municipality(form));
        if (!form.refused()) {
            Planning.refusals(draft).forEach(form::refuse);
        }
        return draft;
    }

    private static @Nullable MunicipalityCode municipality(Form form) {
        var code = form.optionalText("municipality", 4);
        if (code == null) {
            return null;
        }
        if (!CODE.matcher(code).matches()) {
            form.refuse("municipality", "platform.form.notAChoice", code);
            return null;
        }
        return new MunicipalityCode(code);
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                item == null ? "portfolio.plan.packageNewOf" : "portfolio.plan.packageEditOf",
                head.activity().name().in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        var crumbs = new ArrayList<>(head.crumbs());
        crumbs.add(Crumb.of(back(), "portfolio.plan"));
        return crumbs;
    }

    public String back() {
        return head.path() + "/plan";
    }

    public String action() {
        return item == null ? back() + "/packages/new" : item.path();
    }

    public List<Choice> municipalityChoices() {
        return municipalities.stream()
                .map(one -> Choice.named(one.code().value(), one.name()))
                .toList();
    }
}
