package dk.digit.people.tasks;

import static dk.digit.people.db.Tables.TASK;
import static java.util.Objects.requireNonNull;

import dk.digit.platform.duty.Assignee;
import dk.digit.platform.text.Bilingual;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// A task as columns of its table, and back.
final class TaskColumns {

    static final List<Field<?>> ALL = List.of(
            TASK.ID,
            TASK.ORIGIN,
            TASK.ROOM,
            TASK.SOURCE,
            TASK.TITLE_DA,
            TASK.TITLE_EN,
            TASK.ABOUT_DA,
            TASK.ABOUT_EN,
            TASK.RECORD_KIND,
            TASK.RECORD_KEY,
            TASK.PATH,
            TASK.ASSIGNEE,
            TASK.USERNAME,
            TASK.FUNCTION,
            TASK.MUNICIPALITY,
            TASK.SEAT,
            TASK.NOMINAL_ON,
            TASK.DUE_ON,
            TASK.SHIFT,
            TASK.RECURRENCE,
            TASK.ANCHOR_ON,
            TASK.OCCASION,
            TASK.OCCASION_YEAR,
            TASK.OFFSET_COUNT,
            TASK.OFFSET_UNIT,
            TASK.OFFSET_WEEKDAY,
            TASK.OFFSET_SIDE,
            TASK.SERIES,
            TASK.NUMBER,
            TASK.REMIND_DAYS,
            TASK.VISIBILITY,
            TASK.STATE,
            TASK.REASON,
            TASK.FAMILY,
            TASK.EXAMPLE,
            TASK.CREATED_AT,
            TASK.CREATED_BY,
            TASK.CLOSED_AT,
            TASK.CLOSED_BY,
            TASK.VERSION);

    private TaskColumns() {}

    static Task task(Record row) {
        var key = row.get(TASK.RECORD_KEY);
        return new Task(
                row.get(TASK.ID),
                Task.Origin.valueOf(row.get(TASK.ORIGIN)),
                row.get(TASK.ROOM),
                row.get(TASK.SOURCE),
                title(row),
                Bilingual.ofNullable(row.get(TASK.ABOUT_DA), row.get(TASK.ABOUT_EN)),
                key == null ? null : new NewTask.AboutRecord(row.get(TASK.RECORD_KIND), key, row.get(TASK.PATH)),
                assignee(row),
                row.get(TASK.NOMINAL_ON),
                row.get(TASK.DUE_ON),
                Shift.valueOf(row.get(TASK.SHIFT)),
                recurrence(row),
                row.get(TASK.SERIES),
                row.get(TASK.NUMBER),
                Arrays.stream(row.get(TASK.REMIND_DAYS)).map(Short::intValue).toList(),
                Secrecy.valueOf(row.get(TASK.VISIBILITY)),
                TaskState.valueOf(row.get(TASK.STATE)),
                row.get(TASK.REASON),
                row.get(TASK.FAMILY),
                row.get(TASK.EXAMPLE),
                row.get(TASK.CREATED_AT),
                row.get(TASK.CREATED_BY),
                row.get(TASK.CLOSED_AT),
                row.get(TASK.CLOSED_BY),
                row.get(TASK.VERSION));
    }

    static Bilingual title(Record row) {
        return Bilingual.of(row.get(TASK.TITLE_DA), row.get(TASK.TITLE_EN));
    }

    static Assignee assignee(Record row) {
        return switch (row.get(TASK.ASSIGNEE)) {
            case "PERSON" -> new Assignee.Person(row.get(TASK.USERNAME));
            case "FUNCTION" -> new Assignee.OfFunction(row.get(TASK.FUNCTION), row.get(TASK.MUNICIPALITY));
            case "SEAT" -> new Assignee.OfSeat(row.get(TASK.SEAT));
            default -> new Assignee.OfRecord(row.get(TASK.FUNCTION));
        };
    }

    static Map<Field<?>, @Nullable Object> columns(Assignee assignee) {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(TASK.USERNAME, null);
        columns.put(TASK.FUNCTION, null);
        columns.put(TASK.MUNICIPALITY, null);
        columns.put(TASK.SEAT, null);
        switch (assignee) {
            case Assignee.Person(String username) -> {
                columns.put(TASK.ASSIGNEE, "PERSON");
                columns.put(TASK.USERNAME, username);
            }
            case Assignee.OfFunction(String function, String municipality) -> {
                columns.put(TASK.ASSIGNEE, "FUNCTION");
                columns.put(TASK.FUNCTION, function);
                columns.put(TASK.MUNICIPALITY, municipality);
            }
            case Assignee.OfSeat(long seat) -> {
                columns.put(TASK.ASSIGNEE, "SEAT");
                columns.put(TASK.SEAT, seat);
            }
            case Assignee.OfRecord(String function) -> {
                columns.put(TASK.ASSIGNEE, "RECORD");
                columns.put(TASK.FUNCTION, function);
            }
        }
        return columns;
    }

    static Recurrence recurrence(Record row) {
        return switch (row.get(TASK.RECURRENCE)) {
            case "NEVER" -> Recurrence.NEVER;
            case "SPAN" ->
                around(
                        row,
                        new Offset.Span(
                                row.get(TASK.OFFSET_COUNT), Offset.Unit.valueOf(row.get(TASK.OFFSET_UNIT)), side(row)));
            case "WEEKDAY" ->
                around(
                        row,
                        new Offset.Weekday(
                                row.get(TASK.OFFSET_COUNT), DayOfWeek.of(row.get(TASK.OFFSET_WEEKDAY)), side(row)));
            default ->
                new Recurrence.Every(Cycle.valueOf(row.get(TASK.RECURRENCE)), requireNonNull(row.get(TASK.ANCHOR_ON)));
        };
    }

    private static Recurrence around(Record row, Offset offset) {
        return new Recurrence.Around(row.get(TASK.OCCASION), offset, row.get(TASK.OCCASION_YEAR));
    }

    private static Offset.Side side(Record row) {
        return Offset.Side.valueOf(row.get(TASK.OFFSET_SIDE));
    }

    static Map<Field<?>, @Nullable Object> columns(Recurrence recurrence) {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        for (Field<?> field : List.of(
                TASK.ANCHOR_ON,
                TASK.OCCASION,
                TASK.OCCASION_YEAR,
                TASK.OFFSET_COUNT,
                TASK.OFFSET_UNIT,
                TASK.OFFSET_WEEKDAY,
                TASK.OFFSET_SIDE)) {
            columns.put(field, null);
        }
        switch (recurrence) {
            case Recurrence.Never never -> columns.put(TASK.RECURRENCE, "NEVER");
            case Recurrence.Every every -> {
                columns.put(TASK.RECURRENCE, every.cycle().name());
                columns.put(TASK.ANCHOR_ON, every.anchor());
            }
            case Recurrence.Around around -> {
                columns.put(TASK.OCCASION, around.occasion());
                columns.put(TASK.OCCASION_YEAR, (short) around.year());
                columns.put(TASK.OFFSET_SIDE, around.offset().side().name());
                columns.putAll(columns(around.offset()));
            }
        }
        return columns;
    }

    private static Map<Field<?>, Object> columns(Offset offset) {
        return switch (offset) {
            case Offset.Span span ->
                Map.of(
                        TASK.RECURRENCE,
                        "SPAN",
                        TASK.OFFSET_COUNT,
                        (short) span.count(),
                        TASK.OFFSET_UNIT,
                        span.unit().name());
            case Offset.Weekday weekday ->
                Map.of(
                        TASK.RECURRENCE,
                        "WEEKDAY",
                        TASK.OFFSET_COUNT,
                        (short) weekday.nth(),
                        TASK.OFFSET_WEEKDAY,
                        (short) weekday.day().getValue());
        };
    }

    static Short[] days(List<Integer> days) {
        return days.stream().map(Integer::shortValue).toArray(Short[]::new);
    }
}
