package dk.digit.association.bylaws;

/// A part of a whole as two whole numbers: 2/3. Compared by multiplying, never by dividing.
public record Share(int numerator, int denominator) {

    static final int LARGEST = 1000;

    public static final Share NONE = new Share(0, 1);
    public static final Share HALF = new Share(1, 2);
    public static final Share TWO_THIRDS = new Share(2, 3);
    public static final Share WHOLE = new Share(1, 1);

    public Share {
        if (numerator < 0 || denominator < 1 || numerator > denominator || denominator > LARGEST) {
            throw new IllegalArgumentException("not a part of a whole: " + numerator + "/" + denominator);
        }
    }

    /// Whether `part` of `whole` is at least this share, or more than it; nobody is never enough.
    public boolean met(int part, int whole, boolean moreThan) {
        long asked = (long) numerator * counted(whole);
        long there = (long) denominator * counted(part);
        return part > 0 && (moreThan ? there > asked : there >= asked);
    }

    /// The least part of `whole` that [#met] accepts.
    public int needed(int whole, boolean moreThan) {
        long asked = (long) numerator * counted(whole);
        long least = moreThan ? asked / denominator + 1 : (asked + denominator - 1) / denominator;
        return (int) Math.max(1, least);
    }

    private static int counted(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a count: " + count);
        }
        return count;
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
