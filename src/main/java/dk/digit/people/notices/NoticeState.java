package dk.digit.people.notices;

/// Whether a notice was read; unread ones first.
enum NoticeState {
    UNREAD,
    READ
}
