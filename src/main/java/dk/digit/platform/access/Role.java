package dk.digit.platform.access;

/// What someone is in the cooperation, as far as rights go. Given by a seat, a function, a responsibility
/// for a record, or by name (see [Standing.Source]).
public enum Role {
    SECRETARIAT,
    PROJECT_LEAD,
    CONTRACT_MANAGER,
    CONTROLLER,
    BOARD,
    EXECUTIVE,
    CHIEF_EXECUTIVE,
    CHIEF,
    SECURITY_COORDINATOR,
    EMPLOYEE,
    BODY_MEMBER,
    AUDITOR,
    ADMIN
}
