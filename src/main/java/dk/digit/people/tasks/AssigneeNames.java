package dk.digit.people.tasks;

import static dk.digit.people.db.Tables.ACCOUNT;
import static dk.digit.people.db.Tables.TASK;
import static dk.digit.people.db.Tables.TASK_SEAT;
import static org.jooq.impl.DSL.choose;
import static org.jooq.impl.DSL.inline;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.association.WorkFunction;
import dk.digit.people.RecordFunction;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/// Who has a task, in words.
@Component
class AssigneeNames {

    /// Tasks with what their assignees are called.
    static final Table<?> NAMED = TASK.leftJoin(ACCOUNT)
            .on(ACCOUNT.USERNAME.eq(TASK.USERNAME))
            .leftJoin(TASK_SEAT)
            .on(TASK_SEAT.SEAT.eq(TASK.SEAT));

    private final DSLContext sql;
    private final Association association;

    AssigneeNames(DSLContext sql, Association association) {
        this.sql = sql;
        this.association = association;
    }

    /// The person, the function or the seat; where it is follows in [#whole].
    static Field<String> who(Lang lang) {
        var seat = lang == Lang.DA
                ? TASK_SEAT.FUNCTION_DA.concat(inline(", ")).concat(TASK_SEAT.BODY_DA)
                : TASK_SEAT.FUNCTION_EN.concat(inline(", ")).concat(TASK_SEAT.BODY_EN);
        return choose(TASK.ASSIGNEE)
                .when("PERSON", ACCOUNT.DISPLAY_NAME)
                .when("SEAT", seat)
                .when("FUNCTION", words(lang, WorkFunction.values()))
                .otherwise(words(lang, RecordFunction.values()));
    }

    private static <E extends Enum<E>> Field<String> words(Lang lang, E[] constants) {
        var words = choose(TASK.FUNCTION).when("", inline(""));
        for (E constant : constants) {
            words = words.when(constant.name(), inline(Texts.of(lang, constant)));
        }
        return words.otherwise(TASK.FUNCTION);
    }

    /// By code.
    Map<String, String> municipalities() {
        return association.municipalities().stream()
                .collect(Collectors.toMap(one -> one.code().value(), Municipality::name));
    }

    static String whole(Record row, Field<String> who, Map<String, String> municipalities, Lang lang) {
        var place = row.get(TASK.MUNICIPALITY);
        var name = row.get(who);
        if (place != null) {
            return name + ", " + municipalities.getOrDefault(place, place);
        }
        return row.get(TASK.ASSIGNEE).equals("FUNCTION") ? name + Texts.of(lang, "people.task.ofSecretariat") : name;
    }

    Map<UUID, String> of(Collection<Task> tasks, Lang lang) {
        var who = who(lang);
        var places = municipalities();
        var names = new LinkedHashMap<UUID, String>();
        sql.select(TASK.ID, TASK.ASSIGNEE, TASK.MUNICIPALITY, who)
                .from(NAMED)
                .where(TASK.ID.in(tasks.stream().map(Task::id).toList()))
                .forEach(row -> names.put(row.get(TASK.ID), whole(row, who, places, lang)));
        return names;
    }
}
