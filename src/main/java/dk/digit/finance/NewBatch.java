package dk.digit.finance;

import org.jspecify.annotations.Nullable;

/// What vouchers that are entered together have in common.
///
/// @param constructed made up for the demonstration: every page and export says so
/// @param decision the decision that they carry out
/// @param remark why they were entered, where that is not plain from the kind
record NewBatch(
        BatchKind kind, boolean constructed, @Nullable String decision, String remark) {

    static NewBatch of(BatchKind kind) {
        return new NewBatch(kind, false, null, "");
    }
}
