package dk.digit.portfolio.plan;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.MilestoneDraft;
import dk.digit.portfolio.MilestoneKind;
import dk.digit.portfolio.Portfolio;
import java.time.LocalDate;
import org.jooq.DSLContext;

/// Plans on a database of a test's own.
public final class PlanFixture {

    private final Portfolio portfolio;
    private final Plans plans;
    private final Planning planning;
    private final MeasuredPlan.Query measured;
    private final PlanBaselines baselines;

    private PlanFixture(DSLContext sql, Portfolio portfolio) {
        this.portfolio = portfolio;
        plans = new Plans(sql);
        baselines = new PlanBaselines(sql);
        planning = new Planning(plans, new WorkPackages(sql), new PlanLinks(sql), baselines, portfolio);
        measured = new MeasuredPlan.Query(plans, baselines);
    }

    public static PlanFixture on(DSLContext sql, Portfolio portfolio) {
        return new PlanFixture(sql, portfolio);
    }

    public Plans plans() {
        return plans;
    }

    public Planning planning() {
        return planning;
    }

    public MeasuredPlan measured(ActivityId activity, String day) {
        return measured.of(activity, LocalDate.parse(day));
    }

    public PlanItemId workPackage(ActivityId activity, String name, String start, String finish) {
        return planning.add(
                activity,
                WorkPackageDraft.of(Bilingual.of(name, null), LocalDate.parse(start), LocalDate.parse(finish)));
    }

    public PlanItemId milestone(ActivityId activity, String name, String due) {
        return PlanItemId.milestone(portfolio.plan(
                activity,
                new MilestoneDraft(MilestoneKind.GO_LIVE, RoughDate.parse(due), new Bilingual(name, name), false)));
    }

    public long after(PlanItemId from, PlanItemId to) {
        return planning.link(new LinkDraft(from, to, LinkKind.FS, 0));
    }
}
