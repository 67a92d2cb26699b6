package dk.digit.benefits.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a workbook says otherwise than the case, of one thing.
///
/// @param sheet where it stands
/// @param row of the workbook; 0 where it stands in none
/// @param fields what of it is otherwise; of what is added or removed, what it says or said
public record Difference(Act act, RowKey key, CaseSheet sheet, int row, List<Field> fields) {

    public Difference {
        fields = List.copyOf(fields);
    }

    public enum Act {
        ADDED,
        CHANGED,
        REMOVED
    }

    /// Whether somebody else changed the same since the workbook was fetched.
    public boolean contested() {
        return fields.stream().anyMatch(field -> field.meanwhile() != null);
    }

    /// In the plain words of [CaseRows].
    ///
    /// @param before when the workbook was fetched
    /// @param meanwhile what somebody else has made of it since; null where nobody did
    /// @param after what the workbook says
    public record Field(
            CaseField field, String before, @Nullable String meanwhile, String after) {}
}
