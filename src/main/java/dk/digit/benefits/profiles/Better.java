package dk.digit.benefits.profiles;

/// Whether more or less of what is measured is better.
public enum Better {
    MORE,
    LESS
}
