package dk.digit.association;

public record HoldingId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
