package dk.digit.benefits.measuring;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Changes of the plans of who measures what when. What was asked in the past stays as it was.
@Component
class Plans {

    private final StoredPlans stored;
    private final Clock clock;

    Plans(StoredPlans stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /// Plans what is not planned yet, from any day on; or lets another plan follow the one that there is.
    ///
    /// @param version of the newest plan, or -1 when there was none
    /// @return false when somebody changed the plans since
    boolean put(long part, MeasuringPlan plan, long version) {
        if (plan.last() != null && plan.last().isBefore(plan.first())) {
            throw refused("last", Refusal.of("benefits.refused.planEnds"));
        }
        stored.lock(part);
        var known = stored.of(part);
        if (known.isEmpty()) {
            if (version == -1) {
                stored.add(part, plan);
            }
            return version == -1;
        }
        var newest = known.getLast();
        return newest.version() == version && follow(part, known, newest, plan);
    }

    private boolean follow(long part, List<StoredPlans.Kept> known, StoredPlans.Kept newest, MeasuringPlan plan) {
        var today = Zone.today(clock);
        if (plan.first().isBefore(today)) {
            throw refused("first", Refusal.of("benefits.refused.planPast", Formats.date(today)));
        }
        var begun = newest.plan().first();
        if (begun.isBefore(plan.first())) {
            var last = newest.plan().last();
            var before = plan.first().minusDays(1);
            if (last == null || last.isAfter(before)) {
                stored.end(part, newest, before);
            }
            stored.add(part, plan);
        } else if (begun.isBefore(today) || overlapsOlder(known, plan.first())) {
            throw refused("first", Refusal.of("benefits.refused.planBefore", Formats.date(begun)));
        } else {
            stored.replace(part, newest, plan);
        }
        return true;
    }

    private static boolean overlapsOlder(List<StoredPlans.Kept> known, LocalDate first) {
        return known.size() > 1
                && known.get(known.size() - 2).plan().last() instanceof LocalDate last
                && !last.isBefore(first);
    }

    private static RefusedException refused(String field, Refusal refusal) {
        return new RefusedException(refusal.at(field));
    }
}
