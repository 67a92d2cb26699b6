package dk.digit.association;

/// A number of the Danish business register: eight digits that, weighed 2 7 6 5 4 3 2 1, add up to a
/// multiple of eleven.
public record Cvr(String value) {

    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};

    public Cvr {
        if (!holds(value)) {
            throw new IllegalArgumentException("not a CVR number: " + value);
        }
    }

    public static boolean holds(String text) {
        if (text.length() != WEIGHTS.length || text.charAt(0) == '0') {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return false;
            }
            sum += WEIGHTS[i] * (digit - '0');
        }
        return sum % 11 == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
