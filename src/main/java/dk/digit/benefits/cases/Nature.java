package dk.digit.benefits.cases;

/// What kind of cost or benefit a line is.
public enum Nature {
    EXTERNAL(Side.COST),
    INTERNAL_HOURS(Side.COST),
    BUY_OUT(Side.COST),
    LICENCE(Side.COST),
    TRANSITION(Side.COST),
    OTHER_COST(Side.COST),
    /// Money that can be taken out of a budget.
    CASH(Side.BENEFIT),
    /// Time that people get for something else; told in kr. where the line's unit is kr., but never cash.
    FREED_TIME(Side.BENEFIT),
    QUALITY(Side.BENEFIT),
    SERVICE(Side.BENEFIT),
    WORKING_ENVIRONMENT(Side.BENEFIT),
    COMPLIANCE(Side.BENEFIT),
    STRATEGY(Side.BENEFIT);

    private final Side side;

    Nature(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }
}
