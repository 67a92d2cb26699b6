package dk.digit.people.notices;

/// Why a letter is not sent although it was made.
enum DropReason {
    /// Everything in it was withdrawn, read, or may no longer be seen by its reader.
    NOTHING_LEFT,
    NO_ADDRESS,
    LOCKED,
    DEMONSTRATION,
    /// The same words went to the same person within the last day.
    SAME_CONTENT,
    /// The person had as many letters today as anybody gets; what it said comes with the next digest.
    TOO_MANY
}
