package dk.digit.benefits.cases;

/// What an option of a business case is beside the others.
public enum OptionKind {
    NOTHING,
    ALONE,
    TOGETHER,
    OTHER
}
