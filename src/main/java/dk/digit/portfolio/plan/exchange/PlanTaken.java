package dk.digit.portfolio.plan.exchange;

import dk.digit.platform.text.Bilingual;
import java.util.List;

/// What taking a file did to a plan, or would do.
///
/// @param changes in the order of the file
/// @param unchanged tasks that the file tells as they are
/// @param left tasks of the plan that the file says nothing of: they stay
/// @param refused why nothing was taken; nothing when it was
/// @param notes what of the file a plan has no room for
public record PlanTaken(
        boolean dryRun,
        int read,
        List<Change> changes,
        int unchanged,
        List<String> left,
        List<PlanFile.Trouble> refused,
        List<PlanFile.Trouble> notes) {

    public PlanTaken {
        changes = List.copyOf(changes);
        left = List.copyOf(left);
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }

    public boolean accepted() {
        return refused.isEmpty();
    }

    public long count(Act act) {
        return changes.stream().filter(change -> change.act() == act).count();
    }

    public enum Act {
        ADDED,
        CHANGED,
        LINKED,
        RELINKED,
        UNLINKED
    }

    /// @param details what of it changes, each in words: "Sidste dag: 01-04-2024 → 05-04-2024"
    public record Change(Act act, long row, String name, List<Bilingual> details) {
        public Change {
            details = List.copyOf(details);
        }
    }
}
