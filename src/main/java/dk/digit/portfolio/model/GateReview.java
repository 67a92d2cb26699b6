package dk.digit.portfolio.model;

import dk.digit.platform.text.Refusal;
import dk.digit.portfolio.Gate;
import java.util.List;
import java.util.Map;

/// A gate as an activity stands before it on a day: what it asks for, what is answered and what is missing.
///
/// @param answers by the question's place
/// @param missing everything that keeps the activity from passing but the decision, in the order in which
///     people look for it; each names the tab where it can be mended
/// @param warnings what the body that decides should see, and what stops nobody
public record GateReview(
        Gate gate,
        Following following,
        ModelPhase rule,
        Map<Integer, GateAnswer> answers,
        List<Refusal> missing,
        List<Refusal> warnings) {

    public GateReview {
        answers = Map.copyOf(answers);
        missing = List.copyOf(missing);
        warnings = List.copyOf(warnings);
    }
}
