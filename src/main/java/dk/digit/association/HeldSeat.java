package dk.digit.association;

/// A seat with one of those who hold or held it.
public record HeldSeat(Seat seat, Holding holding) {}
