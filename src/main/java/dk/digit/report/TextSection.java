package dk.digit.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The texts of the report that are written in the report itself, in the order in which they stand there.
/// The activities' own texts are written in the portfolio.
public enum TextSection {
    SUMMARY,
    MISSION,
    OBJECTIVES,
    CORE_TASKS,
    ORGANISATION,
    THE_YEAR,
    PORTFOLIO,
    ACCOUNTS;

    /// As it stands in addresses: `core-tasks`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable TextSection of(String slug) {
        for (var section : values()) {
            if (section.slug().equals(slug)) {
                return section;
            }
        }
        return null;
    }
}
