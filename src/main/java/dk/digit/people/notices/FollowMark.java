package dk.digit.people.notices;

/// A record as the button on its page knows it: `people/FollowButton.jte`.
public record FollowMark(String kind, String key, boolean following) {}
