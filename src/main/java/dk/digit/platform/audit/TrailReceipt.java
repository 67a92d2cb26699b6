package dk.digit.platform.audit;

import java.time.Instant;

/// The newest seal of the trail, to be kept where nobody who can change the database can change it, too.
///
/// @param number of the seal
/// @param hash hexadecimal
/// @param at when it was made
/// @param entries how many entries the trail held
public record TrailReceipt(long number, String hash, Instant at, long entries) {}
