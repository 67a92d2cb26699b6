package dk.digit.association.rotation;

/// What a plan may never break. Wishes are not among them: they are met where no rule and no fairer claim
/// stands in the way.
public enum RotationRule {

    /// As many seats change hands at a time as the bylaws say. Who must leave early counts as one of them;
    /// seats that stand empty at the beginning are all filled in the first year.
    SEATS_AT_A_TIME,

    /// Who is seated sits until the turn comes: the longest sitting leaves first.
    WHOLE_TERM,

    /// A municipality holds one seat in a body.
    ONE_SEAT_IN_A_BODY,

    /// A municipality sits in one at a time of the bodies that exclude each other.
    NOT_IN_BOTH,

    /// A municipality that leaves stays out of the body, and of those that exclude it, for a year.
    REST,

    /// A seat is for members, in every calendar year of the term from its first day to its last.
    MEMBER,

    /// A municipality that is excluded from a body for some years does not sit in it then.
    EXCLUSION;

    /// Years between two terms.
    static final int REST_YEARS = 1;
}
