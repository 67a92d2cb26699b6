package dk.digit.benefits.exchange;

import dk.digit.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/// Why something of a workbook cannot be taken, or is passed over.
///
/// @param sheet null for the whole file
/// @param row 0 for the whole sheet
/// @param field null for the whole row
public record WorkbookTrouble(
        @Nullable CaseSheet sheet, int row, @Nullable CaseField field, Refusal reason) {

    static WorkbookTrouble whole(Refusal reason) {
        return new WorkbookTrouble(null, 0, null, reason);
    }
}
