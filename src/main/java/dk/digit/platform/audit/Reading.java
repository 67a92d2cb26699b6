package dk.digit.platform.audit;

/// How the values of a column read where their own shape does not tell. Days, periods, times, yes and no
/// need nothing.
public sealed interface Reading {

    /// A constant of an enum, stored by name.
    record OneOf(Class<? extends Enum<?>> type) implements Reading {}

    /// The key of something that has a name: see [TrailWords#names].
    record Named(String kind) implements Reading {}

    record Number() implements Reading {}

    record Amount() implements Reading {}
}
