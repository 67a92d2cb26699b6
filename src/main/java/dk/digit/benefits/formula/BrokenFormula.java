package dk.digit.benefits.formula;

import dk.digit.platform.text.Refusal;

/// A formula that cannot be read, whose units do not fit, or that cannot be computed: what is wrong, and where.
public final class BrokenFormula extends Exception {

    private final int from;
    private final int to;
    private final transient Refusal refusal;

    /// @param from the first character of the place, counted from 0
    /// @param to the character behind its last
    public BrokenFormula(int from, int to, Refusal refusal) {
        super(refusal.key() + " at " + from);
        this.from = from;
        this.to = to;
        this.refusal = refusal;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    public Refusal refusal() {
        return refusal;
    }
}
