package dk.digit.people.tasks;

import static dk.digit.people.db.Tables.TASK_SEAT;

import dk.digit.association.Association;
import dk.digit.association.WorkFunction;
import dk.digit.people.People;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What there is to choose from in the form.
public record TaskChoices(
        List<Choice> people,
        List<Choice> functions,
        List<Choice> municipalities,
        List<Choice> seats,
        List<Choice> occasions,
        List<Choice> weekdays) {

    @Component
    static class Query {

        private final People people;
        private final Association association;
        private final Occasions occasions;
        private final DSLContext sql;

        Query(People people, Association association, Occasions occasions, DSLContext sql) {
            this.people = people;
            this.association = association;
            this.occasions = occasions;
            this.sql = sql;
        }

        TaskChoices on(View view) {
            return new TaskChoices(
                    people.choices(),
                    Choice.of(WorkFunction.class),
                    association.members(view.today()).stream()
                            .map(member -> Choice.named(member.code().value(), member.name()))
                            .toList(),
                    seats(view.today(), view.lang()),
                    occasions.choices(),
                    Arrays.stream(DayOfWeek.values())
                            .limit(5)
                            .map(day -> Choice.named(
                                    day.name(),
                                    day.getDisplayName(
                                            TextStyle.FULL, view.lang().locale())))
                            .toList());
        }

        private List<Choice> seats(LocalDate day, Lang lang) {
            var body = lang == Lang.DA ? TASK_SEAT.BODY_DA : TASK_SEAT.BODY_EN;
            var function = lang == Lang.DA ? TASK_SEAT.FUNCTION_DA : TASK_SEAT.FUNCTION_EN;
            return sql.select(TASK_SEAT.SEAT, body, function, TASK_SEAT.NUMBER)
                    .from(TASK_SEAT)
                    .where(Periods.on(TASK_SEAT.PERIOD, day))
                    .orderBy(TASK_SEAT.PLACE, TASK_SEAT.NUMBER)
                    .fetch(row -> Choice.named(
                            row.value1().toString(), row.value2() + ", " + row.value3() + " (" + row.value4() + ")"));
        }
    }
}
