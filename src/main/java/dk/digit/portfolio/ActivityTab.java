package dk.digit.portfolio;

/// Slot: a page about one activity that stands in the row of tabs on each of them.
public interface ActivityTab {

    /// Place in the row, smallest first; the activity's own page is 0.
    int order();

    /// What follows the activity's address: `plan` for `/portfolio/activities/erp/plan`.
    String path();

    /// Where it stands; a page of another room stands under that room's addresses.
    default String address(ActivityId activity) {
        return "/portfolio/activities/" + activity + (path().isEmpty() ? "" : "/" + path());
    }

    /// The message with the tab's word.
    String label();

    /// The right that it takes to open it; who lacks it does not see the tab.
    default String right() {
        return PortfolioRules.READ;
    }

    /// Whether such an activity has the page at all.
    default boolean fits(ActivityKind kind) {
        return true;
    }
}
