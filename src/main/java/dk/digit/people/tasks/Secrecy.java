package dk.digit.people.tasks;

/// Who sees a task.
public enum Secrecy {
    /// Every account.
    OPEN,
    /// Whoever has it or stands in, whoever made it, and the secretariat.
    PARTIES,
    /// The one person who has it, and whoever made it or handed it on.
    CONFIDENTIAL
}
