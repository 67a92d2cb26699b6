package dk.digit.meetings.agenda;

/// An annex whose pages follow the agenda.
///
/// @param title its bookmark
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record BoundAnnex(String title, byte[] content) {}
