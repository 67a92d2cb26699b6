package dk.digit.benefits.formula;

import org.jspecify.annotations.Nullable;

/// How two amounts are compared.
enum Order {
    LESS,
    LESS_OR_EQUAL,
    MORE,
    MORE_OR_EQUAL,
    EQUAL,
    UNEQUAL;

    static @Nullable Order of(String sign) {
        return switch (sign) {
            case "<" -> LESS;
            case "<=" -> LESS_OR_EQUAL;
            case ">" -> MORE;
            case ">=" -> MORE_OR_EQUAL;
            case "=" -> EQUAL;
            case "<>" -> UNEQUAL;
            default -> null;
        };
    }

    /// @param difference negative when the left is less
    boolean holds(int difference) {
        return switch (this) {
            case LESS -> difference < 0;
            case LESS_OR_EQUAL -> difference <= 0;
            case MORE -> difference > 0;
            case MORE_OR_EQUAL -> difference >= 0;
            case EQUAL -> difference == 0;
            case UNEQUAL -> difference != 0;
        };
    }
}
