package dk.digit.people.tasks;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes a task or changes one. Few fields first; what few tasks need stands behind "more".
///
/// @param id of the task that is changed, null for a new one
public record TaskForm(Form form, @Nullable UUID id, TaskChoices choices) implements Page {

    static final Fields FIELDS = Fields.of("titleDa", "people.task.title", "people.task.titleHint")
            .and("aboutDa", "people.task.about", "people.task.aboutHint")
            .and("due", "people.task.due", "people.task.dueHint")
            .and("whom", "people.task.who")
            .and("person", "people.task.person", "people.task.personHint")
            .and("function", "people.task.function", "people.task.functionHint")
            .and("municipality", "people.task.municipality", "people.task.municipalityHint")
            .and("seat", "people.task.seat", "people.task.seatHint")
            .and("recurrence", "people.task.recurrence")
            .and("occasion", "people.task.occasion", "people.task.occasionHint")
            .and("count", "people.task.count", "people.task.countHint")
            .and("unit", "people.task.unit")
            .and("weekday", "people.task.weekday")
            .and("side", "people.task.side")
            .and("shift", "people.task.shift", "people.task.shiftHint")
            .and("remind", "people.task.remind", "people.task.remindHint")
            .and("visibility", "people.task.visibility")
            .and("titleEn", "people.task.titleEn")
            .and("aboutEn", "people.task.aboutEn");

    /// To whom a task is given.
    enum Whom {
        ME,
        PERSON,
        FUNCTION,
        /// The function in each member municipality, a task for each.
        EVERY_MEMBER,
        SEAT
    }

    @Override
    public String titleKey() {
        return id == null ? "people.task.new" : "people.task.edit";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(TaskList.MINE, "people.tasks.mine"));
    }

    public String action() {
        return id == null ? TaskList.MINE + "/new" : TaskList.MINE + "/" + id + "/edit";
    }

    public String back() {
        return id == null ? TaskList.MINE : TaskList.MINE + "/" + id;
    }

    /// A task that exists is somebody's already; it is not multiplied.
    public List<Choice> whoms() {
        return Choice.of(Whom.class).stream()
                .filter(choice -> id == null || !choice.value().equals(Whom.EVERY_MEMBER.name()))
                .toList();
    }

    public boolean returnsByOccasion() {
        return form.has("recurrence", Returns.SPAN.name()) || form.has("recurrence", Returns.WEEKDAY.name());
    }

    public List<Choice> visibilities() {
        return Choice.of(Secrecy.class);
    }

    public List<Choice> shifts() {
        return Choice.of(Shift.class);
    }

    public List<Choice> recurrences() {
        return Choice.of(Returns.class);
    }

    public List<Choice> units() {
        return Arrays.stream(Offset.Unit.values())
                .map(unit -> new Choice(unit.name(), "people.Unit." + unit.name() + ".many", true))
                .toList();
    }

    public List<Choice> sides() {
        return Choice.of(Offset.Side.class);
    }
}
