package dk.digit.people.tasks;

import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// Gives a task that follows from a fact to somebody else: words and day are the fact's.
public record TaskGiving(Form form, Task task, TaskChoices choices) implements Page {

    static final Fields FIELDS = Fields.of("whom", "people.task.who")
            .and("person", "people.task.person", "people.task.personHint")
            .and("function", "people.task.function", "people.task.functionHint")
            .and("municipality", "people.task.municipality", "people.task.municipalityHint")
            .and("seat", "people.task.seat", "people.task.seatHint")
            .and("remind", "people.task.remind", "people.task.remindHint");

    @Override
    public String titleKey() {
        return "people.task.give";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(TaskList.MINE, "people.tasks.mine"));
    }

    public String words(Lang lang) {
        return task.title().in(lang);
    }

    public List<Choice> whoms() {
        return Choice.of(TaskForm.Whom.class).stream()
                .filter(choice -> !choice.value().equals(TaskForm.Whom.EVERY_MEMBER.name()))
                .toList();
    }
}
