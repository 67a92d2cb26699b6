package dk.digit.association;

import java.time.LocalDate;
import java.util.List;

/// What it means that a member leaves after a day.
///
/// @param seats seats that it would hold longer than that
/// @param bodies bodies where it sits by being a member
public record Leaving(Member member, LocalDate last, List<HeldSeat> seats, List<Body> bodies) {}
