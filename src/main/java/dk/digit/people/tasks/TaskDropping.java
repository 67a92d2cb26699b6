package dk.digit.people.tasks;

import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// Closes a task that is not going to be done, and says why.
public record TaskDropping(Form form, Task task) implements Page {

    static final Fields FIELDS =
            Fields.of("how", "people.task.how").and("reason", "people.task.reason", "people.task.reasonHint");

    /// What becomes of it.
    enum How {
        /// Only this time; what recurs comes back.
        NOT_RELEVANT,
        /// For good.
        DROPPED
    }

    @Override
    public String titleKey() {
        return "people.task.drop";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(TaskList.MINE, "people.tasks.mine"));
    }

    public String words(Lang lang) {
        return task.title().in(lang);
    }

    public List<Choice> ways() {
        return Choice.of(How.class);
    }
}
