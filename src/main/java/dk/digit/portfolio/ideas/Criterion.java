package dk.digit.portfolio.ideas;

/// What ideas are judged by, each from 1 to 5. The first two are the association's objectives.
public enum Criterion {
    /// More effective digitalisation.
    OBJECTIVE_1,
    /// Higher quality.
    OBJECTIVE_2,
    VALUE,
    COST,
    RISK,
    URGENCY,
    READINESS;

    static final int BEST = 5;

    /// Whether a high score speaks against the idea.
    public boolean inverse() {
        return this == COST || this == RISK;
    }

    /// What a score counts, from 1 for the worst to 5 for the best.
    public int counts(int score) {
        if (score < 1 || score > BEST) {
            throw new IllegalArgumentException("a score from 1 to 5, not " + score);
        }
        return inverse() ? BEST + 1 - score : score;
    }
}
