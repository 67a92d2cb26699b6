package dk.digit.portfolio.plan;

import static dk.digit.portfolio.db.Tables.PLAN_LINK;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored links, as they are written. Writers go one after the other, so that no two of them close a
/// circle together.
@Component
class PlanLinks {

    private final DSLContext sql;

    PlanLinks(DSLContext sql) {
        this.sql = sql;
    }

    /// Nobody else writes links until this transaction ends. The same key as the database's own guard takes.
    void lock() {
        sql.execute("select pg_advisory_xact_lock(hashtext('portfolio.plan_link'))");
    }

    long add(PlanItem from, PlanItem to, LinkKind kind, int lag) {
        return sql.insertInto(PLAN_LINK)
                .set(PLAN_LINK.FROM_ACTIVITY, from.activity().value())
                .set(PLAN_LINK.FROM_MILESTONE, milestone(from.id()))
                .set(PLAN_LINK.FROM_PACKAGE, workPackage(from.id()))
                .set(PLAN_LINK.TO_ACTIVITY, to.activity().value())
                .set(PLAN_LINK.TO_MILESTONE, milestone(to.id()))
                .set(PLAN_LINK.TO_PACKAGE, workPackage(to.id()))
                .set(PLAN_LINK.KIND, kind.name())
                .set(PLAN_LINK.LAG_DAYS, lag)
                .returningResult(PLAN_LINK.ID)
                .fetchSingle()
                .value1();
    }

    /// @return false when somebody changed it since `version`
    boolean change(long id, LinkKind kind, int lag, long version) {
        return sql.update(PLAN_LINK)
                        .set(PLAN_LINK.KIND, kind.name())
                        .set(PLAN_LINK.LAG_DAYS, lag)
                        .set(PLAN_LINK.VERSION, PLAN_LINK.VERSION.plus(1))
                        .where(PLAN_LINK.ID.eq(id))
                        .and(PLAN_LINK.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    void remove(long id) {
        sql.deleteFrom(PLAN_LINK).where(PLAN_LINK.ID.eq(id)).execute();
    }

    private static @Nullable Long milestone(PlanItemId id) {
        return id.isMilestone() ? id.number() : null;
    }

    private static @Nullable Long workPackage(PlanItemId id) {
        return id.isMilestone() ? null : id.number();
    }

    /// The way along links from one thing to another, both included; empty when there is none. Breadth first:
    /// the shortest, in O(links).
    static List<PlanItemId> way(Collection<PlanLink> links, PlanItemId from, PlanItemId to) {
        Map<PlanItemId, List<PlanItemId>> after = new HashMap<>();
        links.forEach(link ->
                after.computeIfAbsent(link.from(), id -> new ArrayList<>()).add(link.to()));
        Map<PlanItemId, PlanItemId> before = new HashMap<>();
        var next = new ArrayDeque<>(List.of(from));
        before.put(from, from);
        while (!next.isEmpty()) {
            var here = next.remove();
            if (here.equals(to)) {
                return back(before, to);
            }
            for (PlanItemId there : after.getOrDefault(here, List.of())) {
                if (before.putIfAbsent(there, here) == null) {
                    next.add(there);
                }
            }
        }
        return List.of();
    }

    private static List<PlanItemId> back(Map<PlanItemId, PlanItemId> before, PlanItemId to) {
        var way = new ArrayList<PlanItemId>();
        for (PlanItemId at = to; at != null && !way.contains(at); at = before.get(at)) {
            way.add(at);
        }
        return way.reversed();
    }
}
