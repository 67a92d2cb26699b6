package dk.digit.portfolio.plan.exchange;

import static java.util.stream.Collectors.toMap;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.plan.LinkDraft;
import dk.digit.portfolio.plan.PlanItem;
import dk.digit.portfolio.plan.PlanItemId;
import dk.digit.portfolio.plan.PlanLink;
import dk.digit.portfolio.plan.Planning;
import dk.digit.portfolio.plan.Plans;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes the links between the tasks of a file what the file says. Links to what the file does not hold, and
/// those to other plans, stay. What goes is taken first: a turned link would close a circle with itself.
final class LinkTaking {

    private record Ends(PlanItemId from, PlanItemId to) {}

    private final Plans plans;
    private final Planning planning;

    LinkTaking(Plans plans, Planning planning) {
        this.plans = plans;
        this.planning = planning;
    }

    void take(ActivityId activity, List<FileTask> tasks, Map<String, PlanItem> byKey, PlanTaking.Taken taken) {
        Set<PlanItemId> held = byKey.values().stream().map(PlanItem::id).collect(Collectors.toSet());
        Map<Ends, PlanLink> before = plans.links(activity).stream()
                .filter(link -> held.contains(link.from()) && held.contains(link.to()))
                .collect(toMap(link -> new Ends(link.from(), link.to()), link -> link));
        var names = byKey.values().stream().collect(toMap(PlanItem::id, PlanItem::name, (one, other) -> one));
        remove(tasks, byKey, before, names, taken);
        for (FileTask task : tasks) {
            var to = byKey.get(task.key());
            if (to != null) {
                task.waits().forEach(wait -> one(task, to.id(), wait, byKey, before, names, taken));
            }
        }
    }

    private void remove(
            List<FileTask> tasks,
            Map<String, PlanItem> byKey,
            Map<Ends, PlanLink> before,
            Map<PlanItemId, Bilingual> names,
            PlanTaking.Taken taken) {
        for (FileTask task : tasks) {
            var to = byKey.get(task.key());
            if (to == null) {
                continue;
            }
            var named = new HashSet<PlanItemId>();
            for (var wait : task.waits()) {
                var from = byKey.get(wait.on());
                if (from != null) {
                    named.add(from.id());
                }
            }
            before.values().stream()
                    .filter(link -> link.to().equals(to.id()) && !named.contains(link.from()))
                    .forEach(link -> {
                        planning.unlink(link.id());
                        taken.did(PlanTaken.Act.UNLINKED, task, List.of(words(names, link.from(), link.letters())));
                    });
        }
    }

    private void one(
            FileTask task,
            PlanItemId to,
            FileTask.Wait wait,
            Map<String, PlanItem> byKey,
            Map<Ends, PlanLink> before,
            Map<PlanItemId, Bilingual> names,
            PlanTaking.Taken taken) {
        var from = byKey.get(wait.on());
        if (from == null) {
            taken.refuse(task, "portfolio.plan.waits", Refusal.of("portfolio.plan.refused.unknown", wait.on()));
            return;
        }
        var former = before.get(new Ends(from.id(), to));
        var letters =
                new PlanLink(0, from.id(), from.activity(), to, from.activity(), wait.kind(), wait.lag(), 0).letters();
        if (former == null) {
            try {
                planning.link(new LinkDraft(from.id(), to, wait.kind(), wait.lag()));
                taken.did(PlanTaken.Act.LINKED, task, List.of(words(names, from.id(), letters)));
            } catch (RefusedException e) {
                e.refusals().forEach(refusal -> taken.refuse(task, "portfolio.plan.waits", refusal));
            }
        } else if (former.kind() != wait.kind() || former.lag() != wait.lag()) {
            planning.change(former.id(), wait.kind(), wait.lag(), former.version());
            taken.did(
                    PlanTaken.Act.RELINKED, task, List.of(words(names, from.id(), former.letters() + " → " + letters)));
        }
    }

    private static Bilingual words(Map<PlanItemId, Bilingual> names, PlanItemId from, String letters) {
        var name = Objects.requireNonNullElse(names.get(from), Bilingual.of(from.toString(), null));
        return new Bilingual(name.da() + " " + letters, name.in(dk.digit.platform.text.Lang.EN) + " " + letters);
    }
}
