package dk.digit.platform.text;

import java.util.List;
import java.util.stream.Collectors;

/// A command that was refused, with every reason. It rolls the transaction back: nothing changed.
public class RefusedException extends RuntimeException {

    private final List<Refusal> refusals;

    public RefusedException(List<Refusal> refusals) {
        super(refusals.stream().map(Refusal::key).collect(Collectors.joining(", ")));
        this.refusals = List.copyOf(refusals);
    }

    public RefusedException(Refusal refusal) {
        this(List.of(refusal));
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
