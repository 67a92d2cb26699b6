package dk.digit.people.tasks;

import dk.digit.platform.text.Formats;
import dk.digit.platform.web.HomeCard;
import dk.digit.platform.web.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// On the front page: what the reader has to do, the most urgent first.
@Component
class TasksHome implements HomeCard {

    private static final int SHOWN = 5;

    private final StoredTasks tasks;

    TasksHome(StoredTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String right() {
        return TasksRules.READ;
    }

    @Override
    public @Nullable Card card(View view) {
        // One more than is shown tells whether there are more.
        var open = tasks.ofPerson(view.actor().username(), view.today(), SHOWN + 1);
        return new Card(
                view.t("people.tasks.mine"),
                lead(open, view),
                open.stream().limit(SHOWN).map(task -> line(task, view)).toList(),
                TaskList.MINE,
                view.t("people.tasks.more"));
    }

    private static String lead(List<TaskLine> open, View view) {
        if (open.isEmpty()) {
            return view.t("people.tasks.noneMine");
        }
        long late = open.stream().filter(task -> task.lateOn(view.today())).count();
        return late == 0
                ? view.t(
                        "people.tasks.next",
                        Formats.longDate(view.lang(), open.getFirst().due()))
                : view.t("people.tasks.someLate");
    }

    private static Line line(TaskLine task, View view) {
        var due = Formats.date(task.due());
        return new Line(
                task.title().in(view.lang()),
                task.path(),
                view.t(task.lateOn(view.today()) ? "people.tasks.late" : "people.tasks.dueOn", due));
    }
}
