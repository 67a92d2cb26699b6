package dk.digit.benefits.exchange;

import dk.digit.platform.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What taking a workbook changes, or would change.
///
/// @param name of the file
/// @param mine in the order of the workbook
/// @param theirs what others have changed since it was fetched; it stays
/// @param blind whether the workbook no longer knows what the case was when it was fetched, so that everything in
///     which it differs from the case counts as its change
/// @param refused why nothing is taken
/// @param notes what of it is passed over
/// @param state which state of the case it was laid beside
/// @param valueBefore the net present value of the recommended option before, null where there is none
/// @param valueAfter what it becomes
public record WorkbookTrial(
        String name,
        List<Difference> mine,
        List<Difference> theirs,
        boolean blind,
        List<WorkbookTrouble> refused,
        List<WorkbookTrouble> notes,
        String state,
        @Nullable Money valueBefore,
        @Nullable Money valueAfter) {

    public WorkbookTrial {
        mine = List.copyOf(mine);
        theirs = List.copyOf(theirs);
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }

    public boolean accepted() {
        return refused.isEmpty();
    }

    public long count(Difference.Act act) {
        return mine.stream().filter(one -> one.act() == act).count();
    }
}
