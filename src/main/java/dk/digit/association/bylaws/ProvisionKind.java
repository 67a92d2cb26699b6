package dk.digit.association.bylaws;

/// What bylaws provide for, in the order in which they are read.
public enum ProvisionKind {
    VOTES(About.ASSOCIATION),
    QUORUM(About.BODIES),
    MAJORITY(About.BODIES),
    TIES(About.BODIES),
    PROXIES(About.BODIES),
    NOTICE(About.BODIES),
    SIGNATORIES(About.BODIES),
    ROTATION(About.ONE_BODY),
    INCOMPATIBILITY(About.ONE_BODY),
    CONTRIBUTION_KEY(About.ASSOCIATION),
    WITHDRAWAL(About.ASSOCIATION),
    EXIT_SETTLEMENT(About.ASSOCIATION);

    /// Whom a kind of provision speaks of.
    enum About {
        ASSOCIATION,
        /// One body, or every body that has no provision of its own.
        BODIES,
        ONE_BODY
    }

    private final About about;

    ProvisionKind(About about) {
        this.about = about;
    }

    About about() {
        return about;
    }
}
