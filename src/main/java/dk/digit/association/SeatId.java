package dk.digit.association;

public record SeatId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
