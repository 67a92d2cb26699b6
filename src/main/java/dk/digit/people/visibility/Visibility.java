package dk.digit.people.visibility;

/// Who a record is for.
public enum Visibility {
    /// Every account, auditors and others among them.
    OPEN,
    /// Whoever works in a member municipality or the secretariat, or sits in a body.
    MEMBERS,
    /// Those who sit in one body, the secretariat and the auditor.
    BODY,
    /// Those who work in one municipality, the secretariat and the auditor.
    MUNICIPALITY,
    /// Named persons and nobody else.
    CONFIDENTIAL
}
