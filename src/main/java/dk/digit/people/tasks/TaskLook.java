package dk.digit.people.tasks;

/// How the state of a task looks; its word always stands with it.
final class TaskLook {

    private TaskLook() {}

    /// Variant of a badge.
    static String badge(TaskState state) {
        return switch (state) {
            case OPEN, IN_PROGRESS -> "info";
            case DONE -> "success";
            case DROPPED, NOT_RELEVANT -> "plain";
        };
    }
}
