package dk.digit.portfolio.plan;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityHead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lets one thing of a plan wait for another, of the same plan or of another activity's, or changes how.
///
/// @param others the activities whose plans may be waited for
/// @param with the activity whose things are offered to be waited for
/// @param theirs those things
/// @param own what may wait
/// @param link the one that is changed, null for a new one
public record PlanLinkForm(
        Form form,
        ActivityHead head,
        List<Activity> others,
        String with,
        List<PlanItem> theirs,
        List<PlanItem> own,
        @Nullable PlanLink link)
        implements Page {

    static final int LONGEST_LAG = 3650;

    static final Fields FIELDS = Fields.of("from", "portfolio.plan.link.from")
            .and("to", "portfolio.plan.link.to")
            .and("kind", "portfolio.plan.link.kind")
            .and("lag", "portfolio.plan.link.lag", "portfolio.plan.link.lagHint");

    static Map<String, String> values(PlanLink link) {
        var values = new LinkedHashMap<String, String>();
        values.put("from", link.from().toString());
        values.put("to", link.to().toString());
        values.put("kind", link.kind().name());
        values.put("lag", String.valueOf(link.lag()));
        return values;
    }

    static LinkDraft read(Form form) {
        var lag = form.optionalNumber("lag", -LONGEST_LAG, LONGEST_LAG);
        return new LinkDraft(
                end(form, "from"), end(form, "to"), form.choice("kind", LinkKind.class), lag == null ? 0 : lag);
    }

    private static PlanItemId end(Form form, String field) {
        var text = form.text(field, 20);
        return PlanItemId.parse(text).orElseGet(() -> {
            if (!text.isEmpty()) {
                form.refuse(field, "platform.form.notAChoice", text);
            }
            return PlanItemId.milestone(0);
        });
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                link == null ? "portfolio.plan.linkNewOf" : "portfolio.plan.linkEditOf",
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
        return back() + "/links/" + (link == null ? "new?with=" + with : String.valueOf(link.id()));
    }

    public List<Choice> kinds() {
        return Choice.of(LinkKind.class);
    }

    public static List<Choice> choices(List<PlanItem> items, Lang lang) {
        return items.stream()
                .map(item -> Choice.named(
                        item.id().toString(),
                        Texts.of(
                                lang,
                                "portfolio.plan.itemOn",
                                item.name().in(lang),
                                dk.digit.platform.text.Formats.date(item.finish()))))
                .toList();
    }
}
