package dk.digit.meetings.attendance;

/// Somebody else who is there, by function: "Revisor", "Dirigent". Never by name.
public record Guest(long id, String capacity) {}
