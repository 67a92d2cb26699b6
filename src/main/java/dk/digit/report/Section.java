package dk.digit.report;

import dk.digit.platform.text.Lang;

/// A chapter of the report: a record with everything that it says, and a template of the same name that
/// says it.
sealed interface Section
        permits YearInBrief,
                Presentation,
                TheOrganisation,
                TheYear,
                PortfolioOverview,
                TheActivities,
                TheBenefits,
                TheAccounts,
                WayBack {

    /// Where links lead to.
    String anchor();

    String title(Lang lang);
}
