package dk.digit.finance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Vouchers that were entered together, and how.
///
/// @param decision id of the decision that they carry out
record BatchSummary(
        long id,
        BatchKind kind,
        int year,
        int numberFrom,
        int numberTo,
        @Nullable String fileName,
        @Nullable String fileSha256,
        boolean constructed,
        String remark,
        @Nullable String decision,
        String createdBy,
        Instant createdAt) {

    int vouchers() {
        return numberTo - numberFrom + 1;
    }

    LocalDate createdOn() {
        return LocalDate.ofInstant(createdAt, dk.digit.platform.time.Zone.COPENHAGEN);
    }
}
