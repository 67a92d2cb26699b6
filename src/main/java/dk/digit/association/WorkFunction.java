package dk.digit.association;

/// What people work as, in the secretariat or in a municipality, as far as seats and rights follow from it.
public enum WorkFunction {
    HEAD_OF_SECRETARIAT,
    PROJECT_MANAGER,
    CONTRACT_MANAGER,
    CONTROLLER,
    IT_ARCHITECT,
    CONSULTANT,
    CHIEF_EXECUTIVE,
    CHIEF_DIGITALISATION_OFFICER,
    BUSINESS_AREA_MANAGER,
    SECURITY_COORDINATOR,
    SPECIALIST
}
