package dk.digit.portfolio;

/// What people are to an activity. The project model says which of them must be filled at a gate.
public enum ProjectRole {
    /// Answers for the purpose and for the benefits.
    OWNER,
    /// Chairs the steering group.
    CHAIR,
    STEERING_MEMBER,
    /// Leads the work from day to day.
    LEAD,
    SUB_LEAD,
    /// Leads the work in one municipality.
    LOCAL_LEAD,
    /// Answers for the business side.
    BUSINESS_LEAD,
    ARCHITECT,
    CONTRACT_MANAGER,
    PROCESS_CONSULTANT,
    TEST_LEAD,
    BENEFIT_OWNER,
    MEMBER
}
