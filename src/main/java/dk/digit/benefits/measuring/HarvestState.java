package dk.digit.benefits.measuring;

/// What has become of a benefit in a municipality.
public enum HarvestState {
    NOT_STARTED("plain"),
    UNDER_WAY("info"),
    HARVESTED("success"),
    LOST("error");

    private final String badge;

    HarvestState(String badge) {
        this.badge = badge;
    }

    /// How the design system shows it, beside its word.
    public String badge() {
        return badge;
    }
}
