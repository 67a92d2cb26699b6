package dk.digit.platform.web;

/// A place that the navigation leads to. The first one of a section that the actor may see is where the
/// section itself leads; with more than one they also stand as the section's second level.
///
/// @param key message with its words
/// @param right the right that the page asks for: who lacks it does not see the item
/// @param order place within the section, smallest first
public record MenuItem(Section section, int order, String path, String key, String right) {}
