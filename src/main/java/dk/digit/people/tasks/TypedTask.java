package dk.digit.people.tasks;

import dk.digit.association.WorkFunction;
import dk.digit.platform.duty.Assignee;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.form.Form;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The form, read: a task, and whether it is one for each member municipality.
///
/// @param everyMember the function, where each member municipality gets a task of its own; or null
record TypedTask(NewTask task, @Nullable String everyMember) {

    private static final String DAYS = "\\d{1,3}(\\s*[,; ]\\s*\\d{1,3}){0,5}";

    /// @param me who types
    /// @param former the task that is changed, or null
    static TypedTask read(Form form, String me, LocalDate today, @Nullable Task former) {
        var whom = form.choice("whom", TaskForm.Whom.class);
        var assignee = assignee(form, whom, me);
        var visibility = form.choice("visibility", Secrecy.class);
        if (visibility == Secrecy.CONFIDENTIAL && !(assignee instanceof Assignee.Person)) {
            form.refuse("visibility", "people.constraint.task_confidential_person");
        }
        var returns = form.choice("recurrence", Returns.class);
        var due = due(form, returns, former, today);
        var task = new NewTask(
                former == null ? "people" : former.room(),
                null,
                Bilingual.of(form.text("titleDa", 300), form.optionalText("titleEn", 300)),
                Bilingual.ofNullable(form.optionalText("aboutDa", 10_000), form.optionalText("aboutEn", 10_000)),
                former == null ? null : former.record(),
                assignee,
                due,
                form.choice("shift", Shift.class),
                recurrence(form, returns, due, today, former),
                days(form),
                visibility,
                former != null && former.example());
        return new TypedTask(
                task,
                whom == TaskForm.Whom.EVERY_MEMBER
                                && assignee instanceof Assignee.OfFunction(String function, var place)
                        ? function
                        : null);
    }

    static Assignee assignee(Form form, TaskForm.Whom whom, String me) {
        return switch (whom) {
            case ME -> new Assignee.Person(me);
            case PERSON -> new Assignee.Person(form.text("person", 63));
            case FUNCTION ->
                new Assignee.OfFunction(
                        form.choice("function", WorkFunction.class).name(), form.optionalText("municipality", 4));
            case EVERY_MEMBER ->
                new Assignee.OfFunction(
                        form.choice("function", WorkFunction.class).name(), null);
            case SEAT -> new Assignee.OfSeat(form.number("seat", 1, Integer.MAX_VALUE));
        };
    }

    /// Counted from an occasion, the day is worked out, not typed.
    private static LocalDate due(Form form, Returns returns, @Nullable Task former, LocalDate today) {
        return switch (returns) {
            case SPAN, WEEKDAY -> former == null ? today : former.nominal();
            default -> form.date("due");
        };
    }

    private static Recurrence recurrence(
            Form form, Returns returns, LocalDate due, LocalDate today, @Nullable Task former) {
        return switch (returns) {
            case NEVER -> Recurrence.NEVER;
            case SPAN ->
                around(
                        form,
                        new Offset.Span(
                                form.number("count", 0, 400),
                                form.choice("unit", Offset.Unit.class),
                                form.choice("side", Offset.Side.class)),
                        today,
                        former);
            case WEEKDAY ->
                around(
                        form,
                        new Offset.Weekday(
                                form.number("count", 1, 52),
                                form.choice("weekday", DayOfWeek.class),
                                form.choice("side", Offset.Side.class)),
                        today,
                        former);
            default -> every(Cycle.valueOf(returns.name()), due, former);
        };
    }

    /// A day that stays as it was shown keeps its anchor: the third of a series is not made the first.
    private static Recurrence every(Cycle cycle, LocalDate due, @Nullable Task former) {
        if (former != null
                && former.nominal().equals(due)
                && former.recurrence() instanceof Recurrence.Every every
                && every.cycle() == cycle) {
            return every;
        }
        int number = former == null ? 0 : former.number();
        return new Recurrence.Every(cycle, due.minusMonths((long) cycle.months() * number));
    }

    private static Recurrence around(Form form, Offset offset, LocalDate today, @Nullable Task former) {
        int year = former != null && former.recurrence() instanceof Recurrence.Around before
                ? before.year()
                : today.getYear();
        return new Recurrence.Around(form.text("occasion", 100), offset, year);
    }

    /// `14, 7, 1`
    static List<Integer> days(Form form) {
        var text = form.optionalText("remind", 40);
        if (text == null) {
            return List.of();
        }
        if (!text.matches(DAYS)) {
            form.refuse("remind", "people.task.refused.remind", text);
            return List.of();
        }
        var days = Arrays.stream(text.split("[,; ]+")).map(Integer::valueOf).toList();
        if (days.stream().anyMatch(day -> day > 366)) {
            form.refuse("remind", "people.task.refused.remind", text);
        }
        return days;
    }

    /// What the form shows of a task.
    static Map<String, String> values(Task task, String me) {
        var values = new LinkedHashMap<String, String>();
        values.put("titleDa", task.title().da());
        values.put("titleEn", task.title().en());
        values.put("aboutDa", task.about() == null ? "" : task.about().da());
        values.put("aboutEn", task.about() == null ? "" : task.about().en());
        values.put("due", Formats.date(task.nominal()));
        values.put("shift", task.shift().name());
        values.put("recurrence", Returns.of(task.recurrence()).name());
        values.put(
                "remind", task.remindDaysBefore().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        values.put("visibility", task.visibility().name());
        putAssignee(values, task.assignee(), me);
        if (task.recurrence() instanceof Recurrence.Around around) {
            putAround(values, around);
        }
        return values;
    }

    private static void putAssignee(Map<String, String> values, Assignee assignee, String me) {
        switch (assignee) {
            case Assignee.Person(String username) -> {
                values.put("whom", (username.equals(me) ? TaskForm.Whom.ME : TaskForm.Whom.PERSON).name());
                values.put("person", username);
            }
            case Assignee.OfFunction(String function, String municipality) -> {
                values.put("whom", TaskForm.Whom.FUNCTION.name());
                values.put("function", function);
                values.put("municipality", Objects.requireNonNullElse(municipality, ""));
            }
            case Assignee.OfSeat(long seat) -> {
                values.put("whom", TaskForm.Whom.SEAT.name());
                values.put("seat", String.valueOf(seat));
            }
            case Assignee.OfRecord record -> values.put("whom", TaskForm.Whom.PERSON.name());
        }
    }

    private static void putAround(Map<String, String> values, Recurrence.Around around) {
        values.put("occasion", around.occasion());
        values.put("side", around.offset().side().name());
        switch (around.offset()) {
            case Offset.Span span -> {
                values.put("count", String.valueOf(span.count()));
                values.put("unit", span.unit().name());
            }
            case Offset.Weekday weekday -> {
                values.put("count", String.valueOf(weekday.nth()));
                values.put("weekday", weekday.day().name());
            }
        }
    }
}
