package dk.digit.benefits.exchange;

import java.util.List;

/// What a row is known by.
///
/// @param parts the values of its kind's keys, in their order
record RowKey(RowKind kind, List<String> parts) {

    RowKey {
        parts = List.copyOf(parts);
        if (parts.size() != kind.keys().size()) {
            throw new IllegalArgumentException(kind + " is not known by " + parts);
        }
    }

    static RowKey of(RowKind kind, String... parts) {
        return new RowKey(kind, List.of(parts));
    }

    /// The code of the assumption that a value is of, and of the assumption itself.
    String code() {
        return parts.getFirst();
    }
}
