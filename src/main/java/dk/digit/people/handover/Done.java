package dk.digit.people.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A hand-over that was carried out.
///
/// @param last the leaver's last day
/// @param by user name of whoever carried it out
public record Done(UUID id, String leaver, LocalDate last, String reason, Instant at, String by) {}
