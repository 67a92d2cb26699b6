package dk.digit.people.tasks;

import static dk.digit.people.db.Tables.ACCOUNT;
import static dk.digit.people.db.Tables.TASK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.association.Association;
import dk.digit.association.WorkFunction;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// The reader's own open tasks, or all that the reader may see.
public record TaskList(ListPage list, boolean mine) implements Page {

    static final String MINE = "/people/tasks";
    static final String ALL = "/people/tasks/all";

    @Override
    public String titleKey() {
        return mine ? "people.tasks.mine" : "people.tasks.all";
    }

    /// Whose kind of task it is: the rooms that have words for it.
    static List<Choice> rooms() {
        return Arrays.stream(Room.values())
                .map(room -> new Choice(room.stored(), Texts.key(room), true))
                .toList();
    }

    @Component
    static class Query {

        private final Lists lists;
        private final AssigneeNames names;
        private final Association association;
        private final DSLContext sql;

        Query(Lists lists, AssigneeNames names, Association association, DSLContext sql) {
            this.lists = lists;
            this.names = names;
            this.association = association;
            this.sql = sql;
        }

        Answer mine(View view) {
            var own = StoredTasks.hasIt(view.actor().username(), view.today()).and(TASK.CLOSED_AT.isNull());
            return answer(view, own, true);
        }

        Answer all(View view) {
            return answer(view, noCondition(), false);
        }

        private Answer answer(View view, Condition always, boolean mine) {
            return lists.answer(view, spec(view, mine), AssigneeNames.NAMED, always, list -> new TaskList(list, mine));
        }

        private ListSpec spec(View view, boolean mine) {
            var lang = view.lang();
            var title = lang == Lang.DA ? TASK.TITLE_DA : coalesce(TASK.TITLE_EN, TASK.TITLE_DA);
            var who = AssigneeNames.who(lang);
            var places = names.municipalities();
            var spec = ListSpec.of("tasks", mine ? "people.tasks.mine" : "people.tasks.all", TASK.ID)
                    .with(Column.text("title", "people.task.title", title)
                            .linked(row -> MINE + "/" + row.get(TASK.ID))
                            .searched())
                    .with(Column.date("due", "people.task.due", TASK.DUE_ON)
                            .badged(row -> late(row, view.today()) ? "error" : null, TASK.CLOSED_AT)
                            .filtered())
                    .with(Column.choice("state", "people.task.state", TASK.STATE, TaskState.class)
                            .badged(row -> TaskLook.badge(TaskState.valueOf(row.get(TASK.STATE))))
                            .filtered())
                    .with(Column.text("who", "people.task.who", who)
                            .worded(
                                    (row, in) -> AssigneeNames.whole(row, who, places, in),
                                    TASK.ASSIGNEE,
                                    TASK.MUNICIPALITY))
                    .with(Column.choice("room", "people.task.room", TASK.ROOM, rooms())
                            .filtered());
            return (mine ? spec : filteredByBearer(spec, view.today()))
                    .with(Column.choice("recurrence", "people.task.recurrence", TASK.RECURRENCE, Returns.class)
                            .hidden()
                            .filtered())
                    .with(Column.date(
                                    "made",
                                    "people.task.madeOn",
                                    TASK.CREATED_AT.cast(LocalDate.class).as("made"))
                            .hidden())
                    .with(Column.text("by", "people.task.madeBy", TASK.CREATED_BY)
                            .hidden())
                    .sortedBy("due")
                    .whenEmpty(mine ? "people.tasks.noneMine" : "people.tasks.none");
        }

        private ListSpec filteredByBearer(ListSpec spec, LocalDate day) {
            return spec.with(Column.choice("person", "people.task.person", TASK.USERNAME, people())
                            .hidden()
                            .filtered())
                    .with(Column.choice("function", "people.task.function", TASK.FUNCTION, WorkFunction.class)
                            .hidden()
                            .filtered())
                    .with(Column.choice("municipality", "people.task.municipality", TASK.MUNICIPALITY, places(day))
                            .hidden()
                            .filtered());
        }

        private List<Choice> people() {
            return sql.selectDistinct(ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME)
                    .from(TASK)
                    .join(ACCOUNT)
                    .on(ACCOUNT.USERNAME.eq(TASK.USERNAME))
                    .orderBy(ACCOUNT.DISPLAY_NAME)
                    .fetch(row -> Choice.named(row.value1(), row.value2()));
        }

        private List<Choice> places(LocalDate day) {
            return association.members(day).stream()
                    .map(member -> Choice.named(member.code().value(), member.name()))
                    .toList();
        }

        private static boolean late(Record row, LocalDate today) {
            return row.get(TASK.CLOSED_AT) == null && row.get(TASK.DUE_ON).isBefore(today);
        }
    }
}
