package dk.digit.portfolio.ideas;

/// An idea stands elsewhere than before.
public record IdeaMoved(long idea, String title, String author, IdeaState to, String by) {}
