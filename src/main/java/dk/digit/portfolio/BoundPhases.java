package dk.digit.portfolio;

import static java.util.stream.Collectors.toMap;

import dk.digit.meetings.BindingKind;
import dk.digit.meetings.BoundRecords;
import dk.digit.meetings.DecisionId;
import dk.digit.platform.text.Slug;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.View;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Activities and their phases that decisions bind: `ams/PROCUREMENT` is to enter the phase, `dental` alone
/// is to be started, which it is once it has left the idea phase.
@Component
class BoundPhases implements BoundRecords {

    private final Activities activities;
    private final Phases phases;

    BoundPhases(Activities activities, Phases phases) {
        this.activities = activities;
        this.phases = phases;
    }

    @Override
    public BindingKind kind() {
        return BindingKind.ACTIVITY_PHASE;
    }

    @Override
    public String right() {
        return PortfolioRules.READ;
    }

    @Override
    public Map<String, Bound> bound(DecisionId decision, Collection<String> references, View view) {
        var known = activities.all().stream().collect(toMap(Activity::id, Function.identity()));
        var entered = phases.during(new Period(null, view.asOf().plusDays(1)));
        var bound = new HashMap<String, Bound>();
        for (String reference : references) {
            var parts = reference.split("/", 2);
            var activity = Slug.isOne(parts[0]) && parts[0].length() <= ActivityId.LONGEST
                    ? known.get(new ActivityId(parts[0]))
                    : null;
            var phase = parts.length == 1 ? null : phase(parts[1]);
            if (activity != null && (parts.length == 1 || phase != null)) {
                var history = entered.getOrDefault(activity.id(), List.of());
                bound.put(reference, bound(activity, phase, history, decision, view));
            }
        }
        return bound;
    }

    private static Bound bound(
            Activity activity, @Nullable Phase phase, List<PhasePeriod> history, DecisionId decision, View view) {
        var name = activity.name().in(view.lang());
        var begun = history.stream()
                .anyMatch(one -> phase == null
                        ? one.phase() != Phase.IDEA
                        : one.phase() == phase && decision.equals(one.decision()));
        return new Bound(
                phase == null ? name : name + ", " + Texts.of(view.lang(), phase),
                "/portfolio/activities/" + activity.id(),
                begun);
    }

    private static @Nullable Phase phase(String name) {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
