package dk.digit.portfolio.plan;

/// Which end of the one waits for which end of the other, by the letters that planners know.
public enum LinkKind {
    /// It begins when the other has finished.
    FS,
    /// It begins when the other begins.
    SS,
    /// It finishes when the other has finished.
    FF,
    /// It finishes when the other begins.
    SF;

    boolean fromFinish() {
        return this == FS || this == FF;
    }

    boolean toStart() {
        return this == FS || this == SS;
    }
}
