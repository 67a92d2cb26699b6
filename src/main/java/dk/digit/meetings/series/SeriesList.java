package dk.digit.meetings.series;

import static dk.digit.meetings.db.Tables.MEETING;
import static dk.digit.meetings.db.Tables.MEETING_SERIES;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;

import dk.digit.association.Association;
import dk.digit.meetings.MeetingState;
import dk.digit.meetings.SeriesUnit;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.util.List;
import org.springframework.stereotype.Component;

/// All series of meetings.
public record SeriesList(ListPage list) implements Page {

    static final String PATH = "/meetings/series";

    static final List<Crumb> CRUMBS =
            List.of(Crumb.of("/meetings/meetings", "meetings.meetings.title"), Crumb.of(PATH, "meetings.series.title"));

    @Override
    public String titleKey() {
        return "meetings.series.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return CRUMBS.subList(0, 1);
    }

    @Component
    static class Query {

        private final Lists lists;
        private final Association association;

        Query(Lists lists, Association association) {
            this.lists = lists;
            this.association = association;
        }

        Answer on(View view) {
            return lists.answer(view, spec(view), MEETING_SERIES, noCondition(), SeriesList::new);
        }

        private ListSpec spec(View view) {
            var bodies = association.bodies(view.asOf()).stream()
                    .map(body -> Choice.named(body.id().value(), body.name().in(view.lang())))
                    .toList();
            var planned = field(selectCount()
                    .from(MEETING)
                    .where(MEETING.SERIES.eq(MEETING_SERIES.ID))
                    .and(MEETING.STATE.eq(MeetingState.PLANNED.name())));
            return ListSpec.of("series", "meetings.series.title", MEETING_SERIES.ID)
                    .with(Column.text("name", "meetings.series.name", MEETING_SERIES.NAME_DA)
                            .linked(row -> PATH + "/" + row.get(MEETING_SERIES.ID), MEETING_SERIES.ID)
                            .searched())
                    .with(Column.choice("body", "meetings.meeting.body", MEETING_SERIES.BODY, bodies)
                            .filtered())
                    .with(Column.number("every", "meetings.series.every", MEETING_SERIES.EVERY))
                    .with(Column.choice("unit", "meetings.series.unit", MEETING_SERIES.UNIT, SeriesUnit.class))
                    .with(Column.date("first", "meetings.series.first", MEETING_SERIES.FIRST_ON)
                            .filtered())
                    .with(Column.date("last", "meetings.series.last", MEETING_SERIES.LAST_ON)
                            .filtered())
                    .with(Column.number("planned", "meetings.series.planned", planned))
                    .sortedBy("-first")
                    .whenEmpty("meetings.series.none");
        }
    }
}
