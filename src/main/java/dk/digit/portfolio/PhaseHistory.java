package dk.digit.portfolio;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The phases of one activity, oldest first, and what may follow.
record PhaseHistory(List<PhasePeriod> phases) {

    PhaseHistory {
        phases = List.copyOf(phases);
    }

    Optional<PhasePeriod> on(LocalDate day) {
        return phases.stream().filter(phase -> phase.period().contains(day)).findFirst();
    }

    @Nullable
    PhasePeriod latest() {
        return phases.isEmpty() ? null : phases.getLast();
    }

    /// When the phase after `phase` began, as well as it is known: null for the last.
    @Nullable
    RoughDate startAfter(PhasePeriod phase) {
        int at = phases.indexOf(phase);
        return at < 0 || at + 1 >= phases.size() ? null : phases.get(at + 1).start();
    }

    /// Everything that speaks against a change; nothing when it may be made.
    List<Refusal> refusals(ActivityKind kind, PhaseChange change) {
        var against = new ArrayList<Refusal>();
        if (!change.phase().fits(kind)) {
            against.add(Refusal.of("portfolio.refused.phaseOfOtherKind", change.phase(), kind)
                    .at("phase"));
        }
        var latest = latest();
        if (latest == null) {
            return against;
        }
        if (latest.phase() == change.phase()) {
            against.add(
                    Refusal.of("portfolio.refused.samePhase", change.phase()).at("phase"));
        }
        var start = latest.period().start();
        if (change.from() == null) {
            against.add(Refusal.of("portfolio.refused.phaseWithoutDay").at("from"));
        } else if (start != null && !change.from().day().isAfter(start)) {
            against.add(Refusal.of("portfolio.refused.phaseBeforeLatest", latest.phase(), Formats.date(start))
                    .at("from"));
        }
        return against;
    }
}
