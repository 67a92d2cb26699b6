package dk.digit.association.bylaws;

/// Whether a meeting is one that the bylaws foresee, or called because something asks for it.
public enum Occasion {
    ORDINARY,
    EXTRAORDINARY
}
