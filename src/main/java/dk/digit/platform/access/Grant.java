package dk.digit.platform.access;

/// Who has a right, and how far it goes for that role.
public record Grant(Role role, Scope scope) {}
