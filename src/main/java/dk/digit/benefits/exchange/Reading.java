package dk.digit.benefits.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a workbook says of a business case.
///
/// @param rows a field that no column tells is missing in its row
/// @param places where each row stands
/// @param sheets those that are there: of the others nothing is said
/// @param base the case when the workbook was fetched; null where the workbook has lost it
/// @param activity that it was fetched for; null where it does not say
/// @param notes what of it is passed over
record Reading(
        CaseRows rows,
        Map<RowKey, Place> places,
        Set<CaseSheet> sheets,
        @Nullable CaseRows base,
        @Nullable String activity,
        List<WorkbookTrouble> refused,
        List<WorkbookTrouble> notes) {

    Reading {
        places = Map.copyOf(places);
        sheets = Set.copyOf(sheets);
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }

    record Place(CaseSheet sheet, int row) {}
}
