package dk.digit.people.tasks;

import static dk.digit.people.db.Tables.TASK;

import dk.digit.platform.access.Locator;
import dk.digit.platform.access.Target;
import dk.digit.platform.duty.Assignee;
import dk.digit.platform.text.Bilingual;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A task, as far as the reader may see it.
@Component
class TaskLocator implements Locator {

    static final String KIND = "task";

    private final StoredTasks tasks;
    private final DSLContext sql;

    TaskLocator(StoredTasks tasks, DSLContext sql) {
        this.tasks = tasks;
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Target> locate(String key) {
        return Optional.ofNullable(id(key)).flatMap(tasks::find).map(TaskLocator::target);
    }

    static Target target(Task task) {
        var key = task.id().toString();
        return task.assignee() instanceof Assignee.OfFunction(String function, String municipality)
                        && municipality != null
                ? Target.ofMunicipality(KIND, key, task.title(), municipality)
                : Target.record(KIND, key, task.title());
    }

    @Override
    public String path(String key) {
        return TaskList.MINE + "/" + key;
    }

    @Override
    public Map<String, Bilingual> names(Collection<String> keys) {
        var ids = keys.stream().map(TaskLocator::id).toList();
        return sql.select(TASK.ID, TASK.TITLE_DA, TASK.TITLE_EN)
                .from(TASK)
                .where(TASK.ID.in(ids))
                .fetchMap(row -> row.value1().toString(), TaskColumns::title);
    }

    private static @Nullable UUID id(String key) {
        return key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(key) : null;
    }
}
