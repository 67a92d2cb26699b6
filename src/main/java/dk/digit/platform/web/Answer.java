package dk.digit.platform.web;

/// What a page handler may answer: a [Page], a [Redirect] after a change, a [Download].
public interface Answer {}
