package dk.digit.platform.web;

/// A page that says something went otherwise than asked: 422 for a refused form, 409 for one that
/// somebody else changed meanwhile.
public record PageWithStatus(Page page, int status) implements Answer {}
