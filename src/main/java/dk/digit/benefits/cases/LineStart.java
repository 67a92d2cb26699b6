package dk.digit.benefits.cases;

/// What a line begins with: the first year of the case, or the municipality's own start.
public enum LineStart {
    CASE,
    WAVE
}
