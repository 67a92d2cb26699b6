package dk.digit.portfolio.plan.exchange;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dk.digit.platform.sql.Constraints;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.plan.PlanItem;
import dk.digit.portfolio.plan.PlanItemId;
import dk.digit.portfolio.plan.Planning;
import dk.digit.portfolio.plan.Plans;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes files into plans, in whole or not at all. A trial does everything and takes it back, so that it tells
/// exactly what would happen, refusals included.
@Component
public class PlanTaking {

    private final Plans plans;
    private final Planning planning;
    private final Portfolio portfolio;
    private final TransactionTemplate transaction;

    PlanTaking(Plans plans, Planning planning, Portfolio portfolio, PlatformTransactionManager transactions) {
        this.plans = plans;
        this.planning = planning;
        this.portfolio = portfolio;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Into the plan of one activity: a row that names another is refused.
    public PlanTaken take(ActivityId activity, PlanFile file, boolean dryRun) {
        return inWhole(dryRun, () -> {
            var work = new Taken(file);
            var own = file.tasks().stream()
                    .filter(task -> {
                        boolean ours =
                                task.activity() == null || task.activity().equals(activity.value());
                        if (!ours) {
                            work.refuse(
                                    task,
                                    "portfolio.activity",
                                    Refusal.of("portfolio.exchange.otherActivity", String.valueOf(task.activity())));
                        }
                        return ours;
                    })
                    .toList();
            into(activity, own, work);
            return work;
        });
    }

    /// Into all plans that the file names.
    public PlanTaken takeAll(PlanFile file, boolean dryRun) {
        return inWhole(dryRun, () -> {
            var work = new Taken(file);
            var known = portfolio.activities().stream().map(Activity::id).collect(toMap(ActivityId::value, id -> id));
            byActivity(file.tasks()).forEach((name, tasks) -> {
                var activity = Optional.ofNullable(known.get(name));
                if (activity.isPresent()) {
                    into(activity.get(), tasks, work);
                } else {
                    tasks.forEach(task ->
                            work.refuse(task, "portfolio.activity", Refusal.of("portfolio.refused.noActivity", name)));
                }
            });
            return work;
        });
    }

    private static Map<String, List<FileTask>> byActivity(Collection<FileTask> tasks) {
        return tasks.stream()
                .collect(groupingBy(
                        task -> Objects.requireNonNullElse(task.activity(), ""), LinkedHashMap::new, toList()));
    }

    private interface Work {
        Taken taken();
    }

    /// What the database alone refuses is told as well, of the file as a whole.
    private PlanTaken inWhole(boolean dryRun, Work work) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                var taken = work.taken();
                if (dryRun || !taken.accepted()) {
                    status.setRollbackOnly();
                }
                return taken.result(dryRun);
            }));
        } catch (DataAccessException | org.jooq.exception.DataAccessException e) {
            var refusal = Constraints.explain(e).orElseThrow(() -> e);
            return new Taken(PlanFile.refused(refusal)).result(dryRun);
        }
    }

    private void into(ActivityId activity, List<FileTask> tasks, Taken taken) {
        if (!taken.accepted()) {
            return;
        }
        var before = plans.of(activity);
        var matching = new Matching(before);
        Map<String, PlanItem> byKey = new LinkedHashMap<>();
        for (FileTask task : tasks) {
            try {
                var former = matching.find(task);
                var item = former == null ? added(activity, task, taken) : changed(former, task, taken);
                byKey.put(task.key(), item);
            } catch (RefusedException e) {
                e.refusals().forEach(refusal -> taken.refuse(task, FileFields.label(refusal.field()), refusal));
            }
        }
        if (taken.accepted()) {
            new LinkTaking(plans, planning).take(activity, tasks, byKey, taken);
        }
        taken.left(before.stream()
                .filter(Predicate.not(
                        item -> byKey.values().stream().anyMatch(met -> met.id().equals(item.id()))))
                .map(item -> item.name().da())
                .toList());
    }

    private PlanItem added(ActivityId activity, FileTask task, Taken taken) {
        var id = task.milestone()
                ? PlanItemId.milestone(portfolio.plan(activity, FileFields.milestone(task, null)))
                : planning.add(activity, FileFields.workPackage(task, null));
        if (task.guid() != null) {
            planning.known(id, task.guid());
        }
        var item = plans.find(id).orElseThrow();
        taken.did(PlanTaken.Act.ADDED, task, FileFields.told(item));
        return item;
    }

    private PlanItem changed(PlanItem former, FileTask task, Taken taken) {
        var details = FileFields.differences(former, task);
        if (details.isEmpty()) {
            taken.unchanged();
            return former;
        }
        boolean done = former.isMilestone()
                ? portfolio.change(former.id().number(), FileFields.milestone(task, former), former.version())
                : planning.change(former.id().number(), FileFields.workPackage(task, former), former.version());
        if (!done) {
            throw new RefusedException(Refusal.of("portfolio.exchange.meanwhile"));
        }
        taken.did(PlanTaken.Act.CHANGED, task, details);
        return plans.find(former.id()).orElseThrow();
    }

    /// What happened so far.
    static final class Taken {
        private final PlanFile file;
        private final ArrayList<PlanTaken.Change> changes = new ArrayList<>();
        private final ArrayList<PlanFile.Trouble> refused;
        private final ArrayList<String> left = new ArrayList<>();
        private int unchanged;

        Taken(PlanFile file) {
            this.file = file;
            this.refused = new ArrayList<>(file.refused());
        }

        boolean accepted() {
            return refused.isEmpty();
        }

        void refuse(FileTask task, @Nullable String field, Refusal reason) {
            refused.add(new PlanFile.Trouble(task.row(), task.name(), field, reason));
        }

        void did(PlanTaken.Act act, FileTask task, List<Bilingual> details) {
            changes.add(new PlanTaken.Change(act, task.row(), task.name(), details));
        }

        void unchanged() {
            unchanged++;
        }

        void left(List<String> names) {
            left.addAll(names);
        }

        PlanTaken result(boolean dryRun) {
            return new PlanTaken(
                    dryRun,
                    file.tasks().size(),
                    accepted() ? changes : List.of(),
                    accepted() ? unchanged : 0,
                    left,
                    refused,
                    file.notes());
        }
    }
}
