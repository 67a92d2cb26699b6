package dk.digit.association;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;

/// That a municipality stands ready to act for a seat while nobody holds it.
///
/// @param rank 1 for the one who is asked first
public record Alternate(
        HoldingId id, Seat seat, int rank, Holder holder, Period period, Bilingual remark, int version) {}
