package dk.digit.platform.audit;

import java.util.Map;

/// How the values of a column read where their own shape does not tell. Days, periods, times, yes and no
/// need nothing.
public sealed interface Reading {

    /// A constant of an enum, stored by name.
    ///
    /// @param former words that older rows have for a constant of today
    record OneOf(Class<? extends Enum<?>> type, Map<String, Enum<?>> former) implements Reading {
        public OneOf(Class<? extends Enum<?>> type) {
            this(type, Map.of());
        }
    }

    /// The key of something that has a name: see [TrailWords#names].
    record Named(String kind) implements Reading {}

    record Number() implements Reading {}

    record Amount() implements Reading {}
}
