package dk.digit.people.tasks;

/// How many open tasks somebody has.
///
/// @param open all of them
/// @param late those whose day has passed
/// @param soon those of the seven days from the day on
public record TaskCount(int open, int late, int soon) {

    public static final TaskCount NONE = new TaskCount(0, 0, 0);
}
