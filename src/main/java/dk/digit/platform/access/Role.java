package dk.digit.platform.access;

/// What someone is in the cooperation, as far as rights go.
public enum Role {
    SECRETARIAT,
    PROJECT_LEAD,
    CONTRACT_MANAGER,
    CONTROLLER,
    BOARD,
    CHIEF,
    SECURITY_COORDINATOR,
    AUDITOR,
    ADMIN
}
