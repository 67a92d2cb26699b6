package dk.digit.benefits.profiles;

/// Whether the owner has said yes to the targets as they are.
public enum AcceptanceState {
    NO_PART,
    NO_TARGET,
    WAITING,
    /// The owner said yes, and then a target was changed.
    CHANGED,
    ACCEPTED;

    static AcceptanceState of(BenefitPart part) {
        if (part.targets().isEmpty()) {
            return NO_TARGET;
        }
        return part.accepted() ? ACCEPTED : part.acceptance() == null ? WAITING : CHANGED;
    }

    /// A variant of the design system's badge.
    public String badge() {
        return switch (this) {
            case NO_PART, NO_TARGET -> "plain";
            case WAITING -> "info";
            case CHANGED -> "warning";
            case ACCEPTED -> "success";
        };
    }
}
