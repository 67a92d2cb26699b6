package dk.digit.benefits.harvest;

import dk.digit.benefits.measuring.HarvestState;
import java.time.LocalDate;
import java.util.List;

/// What the benefits of a year came to, examples left out.
///
/// @param asOf the last day of the year, that states are told for
/// @param activities by the Danish alphabet
/// @param municipalities by the Danish alphabet
public record HarvestOfYear(
        int year, LocalDate asOf, HarvestTally all, List<HarvestRow> activities, List<HarvestRow> municipalities) {

    public HarvestOfYear {
        activities = List.copyOf(activities);
        municipalities = List.copyOf(municipalities);
    }

    public int count(HarvestState state) {
        return all.count(state);
    }
}
