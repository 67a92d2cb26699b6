package dk.digit.portfolio.plan;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Every change of a plan but those of milestones, which the portfolio makes.
@Component
public class Planning {

    private final Plans plans;
    private final WorkPackages packages;
    private final PlanLinks links;
    private final PlanBaselines baselines;
    private final Portfolio portfolio;

    Planning(Plans plans, WorkPackages packages, PlanLinks links, PlanBaselines baselines, Portfolio portfolio) {
        this.plans = plans;
        this.packages = packages;
        this.links = links;
        this.baselines = baselines;
        this.portfolio = portfolio;
    }

    /// Takes in a row, and lets it wait for what it names.
    @Transactional
    public PlanItemId enter(ActivityId activity, QuickRow row) {
        var entered = switch (row) {
            case QuickRow.Package one -> add(activity, one.draft());
            case QuickRow.Moment one -> PlanItemId.milestone(portfolio.plan(activity, one.draft()));
        };
        if (row.after() != null) {
            link(new LinkDraft(row.after(), entered, LinkKind.FS, 0));
        }
        return entered;
    }

    @Transactional
    public PlanItemId add(ActivityId activity, WorkPackageDraft draft) {
        check(draft);
        return PlanItemId.workPackage(packages.add(activity, draft));
    }

    /// @return false when somebody changed it since `version`
    @Transactional
    public boolean change(long workPackage, WorkPackageDraft draft, long version) {
        check(draft);
        return packages.change(workPackage, draft, version);
    }

    /// Its links go with it; baselines keep what was planned.
    @Transactional
    public void drop(long workPackage) {
        packages.remove(workPackage);
    }

    /// Keeps the id by which another planning program knows something.
    @Transactional
    public void known(PlanItemId id, UUID guid) {
        packages.known(id, guid);
    }

    /// As [#link(LinkDraft)], for somebody who keeps the plan of one activity: what waits must stand in it.
    @Transactional
    public long link(ActivityId activity, LinkDraft draft) {
        if (!found(draft.to(), "to").activity().equals(activity)) {
            throw new RefusedException(
                    Refusal.of("portfolio.plan.refused.unknown", draft.to().toString())
                            .at("to"));
        }
        return link(draft);
    }

    /// @throws RefusedException when a circle would close: it is named
    @Transactional
    public long link(LinkDraft draft) {
        links.lock();
        if (draft.from().equals(draft.to())) {
            throw new RefusedException(
                    Refusal.of("portfolio.plan.refused.itself").at("from"));
        }
        var from = found(draft.from(), "from");
        var to = found(draft.to(), "to");
        var way = PlanLinks.way(plans.allLinks(), draft.to(), draft.from());
        if (!way.isEmpty()) {
            throw new RefusedException(
                    Refusal.of("portfolio.plan.refused.circle", named(way)).at("from"));
        }
        return links.add(from, to, draft.kind(), draft.lag());
    }

    /// @return false when somebody changed it since `version`
    @Transactional
    public boolean change(long link, LinkKind kind, int lag, long version) {
        return links.change(link, kind, lag, version);
    }

    @Transactional
    public void unlink(long link) {
        links.remove(link);
    }

    /// Freezes all days of the plan as they are now, as what it is measured against from `takenOn` on.
    @Transactional
    public long setBaseline(ActivityId activity, String name, LocalDate takenOn) {
        if (plans.of(activity).isEmpty()) {
            throw new RefusedException(Refusal.of("portfolio.plan.refused.nothingPlanned"));
        }
        return baselines.set(activity, name, takenOn);
    }

    static void check(WorkPackageDraft draft) {
        var against = refusals(draft);
        if (!against.isEmpty()) {
            throw new RefusedException(against);
        }
    }

    /// Everything that speaks against a work package, each at its field.
    public static List<Refusal> refusals(WorkPackageDraft draft) {
        var started = draft.startedOn();
        var finished = draft.finishedOn();
        return Stream.of(
                        draft.finish().isBefore(draft.start())
                                ? Refusal.of("portfolio.plan.refused.finishBeforeStart")
                                        .at("finish")
                                : null,
                        finished != null && draft.progress() < PlanItem.DONE
                                ? Refusal.of("portfolio.plan.refused.finishedUndone")
                                        .at("progress")
                                : null,
                        started != null && finished != null && finished.isBefore(started)
                                ? Refusal.of("portfolio.plan.refused.finishedBeforeStarted")
                                        .at("finishedOn")
                                : null)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private PlanItem found(PlanItemId id, String field) {
        return plans.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.of("portfolio.plan.refused.unknown", id.toString())
                        .at(field)));
    }

    /// The circle that would be, from what waits round to it again.
    private Bilingual named(List<PlanItemId> way) {
        var names = plans.of(way).stream().collect(toMap(PlanItem::id, PlanItem::name));
        return new Bilingual(named(way, names, Lang.DA), named(way, names, Lang.EN));
    }

    private static String named(List<PlanItemId> way, Map<PlanItemId, Bilingual> names, Lang lang) {
        return Stream.concat(way.stream(), Stream.of(way.getFirst()))
                .map(id -> names.getOrDefault(id, Bilingual.of(id.toString(), null))
                        .in(lang))
                .collect(joining(" → "));
    }
}
