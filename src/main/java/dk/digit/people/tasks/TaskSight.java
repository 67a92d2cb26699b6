package dk.digit.people.tasks;

import dk.digit.people.notices.Sight;
import dk.digit.platform.access.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A reminder leaves only for somebody who may still see the task.
@Component
class TaskSight implements Sight {

    private static final String PATH = "/people/tasks/";

    private final StoredTasks tasks;

    TaskSight(StoredTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String kind() {
        return Tidings.KIND;
    }

    /// Asked with the reader's own eyes: the database shows the task or does not.
    @Override
    public boolean sees(Actor reader, String path) {
        return path.startsWith(PATH)
                && tasks.find(UUID.fromString(path.substring(PATH.length()))).isPresent();
    }
}
