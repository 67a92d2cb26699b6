package dk.digit.portfolio.plan.exchange;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.portfolio.plan.PlanItem;
import dk.digit.portfolio.plan.PlanItemId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds what a task in a file is in the plan: by our id, by the other program's, or, where the file has
/// neither, by its name. So a file that is taken again meets what it made.
final class Matching {

    private final Map<PlanItemId, PlanItem> byId;
    private final Map<UUID, PlanItem> byGuid;
    private final Map<String, List<PlanItem>> byName;
    private final Set<PlanItemId> met = new HashSet<>();

    Matching(List<PlanItem> plan) {
        byId = plan.stream().collect(toMap(PlanItem::id, item -> item));
        byGuid = plan.stream().collect(toMap(PlanItem::known, item -> item, (one, other) -> one));
        byName = plan.stream()
                .collect(groupingBy(item -> name(item.isMilestone(), item.name().da())));
    }

    private static String name(boolean milestone, String name) {
        return milestone + "/" + name;
    }

    /// @return null when it is new
    @Nullable
    PlanItem find(FileTask task) {
        var found = found(task);
        if (found == null) {
            return null;
        }
        if (found.isMilestone() != task.milestone()) {
            throw refused(Refusal.of("portfolio.exchange.otherKind"), "what");
        }
        if (!met.add(found.id())) {
            throw refused(Refusal.of("portfolio.exchange.twice", found.id().toString()), "id");
        }
        return found;
    }

    private @Nullable PlanItem found(FileTask task) {
        if (task.id() != null) {
            var item = byId.get(task.id());
            if (item == null) {
                throw refused(
                        Refusal.of("portfolio.plan.refused.unknown", task.id().toString()), "id");
            }
            return item;
        }
        if (task.guid() != null) {
            return byGuid.get(task.guid());
        }
        var named = byName.getOrDefault(name(task.milestone(), task.name()), List.of());
        if (named.size() > 1) {
            throw refused(Refusal.of("portfolio.exchange.ambiguous"), "name");
        }
        return named.isEmpty() ? null : named.getFirst();
    }

    private static RefusedException refused(Refusal refusal, String field) {
        return new RefusedException(refusal.at(field));
    }
}
