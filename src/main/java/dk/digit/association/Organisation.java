package dk.digit.association;

import java.util.List;

/// The bodies of one day with their seats, in the order in which they are shown.
public record Organisation(List<Unit> units) {

    public record Unit(Body body, List<Seating> seatings) {
        public long vacant() {
            return seatings.stream().filter(Seating::vacant).count();
        }
    }
}
