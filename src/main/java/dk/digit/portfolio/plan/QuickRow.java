package dk.digit.portfolio.plan;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.MilestoneDraft;
import dk.digit.portfolio.MilestoneKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The row at the foot of a plan that takes in the next thing.
///
/// @param after what it waits for, or null
public sealed interface QuickRow {

    String PACKAGE = "PACKAGE";

    Fields FIELDS = Fields.of("what", "portfolio.plan.what")
            .and("name", "portfolio.plan.name")
            .and("from", "portfolio.plan.from")
            .and("to", "portfolio.plan.to")
            .and("after", "portfolio.plan.after");

    @Nullable
    PlanItemId after();

    record Package(WorkPackageDraft draft, @Nullable PlanItemId after) implements QuickRow {}

    record Moment(MilestoneDraft draft, @Nullable PlanItemId after) implements QuickRow {}

    static Form blank() {
        return FIELDS.filled(Map.of("what", PACKAGE));
    }

    static QuickRow read(Form form) {
        var name = form.text("name", 300);
        var after = PlanItemId.parse(form.value("after")).orElse(null);
        if (form.value("what").isEmpty() || form.has("what", PACKAGE)) {
            var draft = WorkPackageDraft.of(Bilingual.of(name, null), form.date("from"), form.date("to"));
            if (!form.refused()) {
                Planning.refusals(draft).forEach(refusal -> form.refuse(refusal.at("to")));
            }
            return new Package(draft, after);
        }
        RoughDate due = form.roughDate("to");
        return new Moment(
                new MilestoneDraft(form.choice("what", MilestoneKind.class), due, new Bilingual(name, name), false),
                after);
    }

    static List<Choice> whats() {
        var whats = new ArrayList<Choice>();
        whats.add(new Choice(PACKAGE, "portfolio.plan.package", true));
        whats.addAll(Choice.of(MilestoneKind.class));
        return whats;
    }
}
