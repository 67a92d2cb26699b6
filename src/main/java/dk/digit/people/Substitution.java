package dk.digit.people;

import dk.digit.platform.time.Period;

/// Somebody stands in for somebody else: does the giver's tasks with the giver's rights, for a period that
/// has an end.
///
/// @param giverName as shown on screen
/// @param substituteName as shown on screen
record Substitution(
        long id,
        String giver,
        String giverName,
        String substitute,
        String substituteName,
        Period period,
        String reason,
        int version) {}
