package dk.digit.finance.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A row of the file, understood.
record StagedPosting(
        long row,
        String source,
        String reference,
        LocalDate datedOn,
        String account,
        @Nullable String costObject,
        @Nullable String municipality,
        long oere,
        String text) {}
