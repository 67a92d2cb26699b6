package dk.digit.benefits.cases;

/// Whose a line's formula is: each municipality's own, or all's, shared equally or by a figure of theirs.
public enum Sharing {
    EACH,
    EQUAL,
    FIGURE
}
