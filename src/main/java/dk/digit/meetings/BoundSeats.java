package dk.digit.meetings;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dk.digit.association.Association;
import dk.digit.association.Body;
import dk.digit.association.BodyId;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Bodies whose seats decisions fill: `board`. It is set in motion once somebody took a seat there on the day
/// of the decision or later.
@Component
class BoundSeats implements BoundRecords {

    private final Association association;
    private final Decisions decisions;

    BoundSeats(Association association, Decisions decisions) {
        this.association = association;
        this.decisions = decisions;
    }

    @Override
    public BindingKind kind() {
        return BindingKind.SEAT;
    }

    @Override
    public String right() {
        return MeetingsRules.READ;
    }

    @Override
    public Map<String, Bound> bound(DecisionId decision, Collection<String> references, View view) {
        var day = view.asOf();
        var bodies =
                association.bodies(day).stream().collect(toMap(body -> body.id().value(), Function.identity()));
        var filled = filledSince(decision, day);
        var bound = new HashMap<String, Bound>();
        for (String reference : references) {
            Body body = bodies.get(reference);
            if (body != null) {
                bound.put(
                        reference,
                        new Bound(
                                body.name().in(view.lang()),
                                "/association/bodies/" + reference,
                                filled.contains(body.id())));
            }
        }
        return bound;
    }

    private Set<BodyId> filledSince(DecisionId decision, LocalDate day) {
        return decisions
                .find(decision, day)
                .map(made -> association.seatHistory(new Period(made.decidedOn().day(), day.plusDays(1))).stream()
                        .filter(change -> change.came() != null)
                        .map(change -> change.seat().body())
                        .collect(toSet()))
                .orElse(Set.of());
    }
}
