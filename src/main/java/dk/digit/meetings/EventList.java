package dk.digit.meetings;

import static dk.digit.meetings.db.Tables.EVENT;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// The events up to a day.
record EventList(ListPage list) implements Page {

    @Override
    public String titleKey() {
        return "meetings.events.title";
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private final Lists lists;

        Query(Lists lists) {
            this.lists = lists;
        }

        Answer on(View view) {
            return lists.answer(view, spec(view), EVENT, EVENT.STARTS_ON.le(view.asOf()), EventList::new);
        }

        private static ListSpec spec(View view) {
            boolean danish = view.lang() == Lang.DA;
            return ListSpec.of("events", "meetings.events.title", EVENT.ID)
                    .with(Column.date("starts", "meetings.event.when", EVENT.STARTS_ON)
                            .worded(
                                    Query::when,
                                    EVENT.STARTS_PRECISION,
                                    EVENT.STARTS_DOUBTFUL,
                                    EVENT.ENDS_ON,
                                    EVENT.ENDS_PRECISION)
                            .filtered())
                    .with(Column.text("name", "meetings.event.name", danish ? EVENT.NAME_DA : EVENT.NAME_EN)
                            .searched())
                    .with(Column.choice("kind", "meetings.event.kind", EVENT.KIND, EventKind.class)
                            .filtered())
                    .with(Column.text("about", "meetings.event.about", danish ? EVENT.ABOUT_DA : EVENT.ABOUT_EN)
                            .searched()
                            .unsorted())
                    .sortedBy("-starts")
                    .whenEmpty("meetings.events.none");
        }

        private static String when(Record row, Lang lang) {
            var starts = RoughDate.of(
                    row.get(EVENT.STARTS_ON), row.get(EVENT.STARTS_PRECISION), row.get(EVENT.STARTS_DOUBTFUL));
            var ends = RoughDate.of(row.get(EVENT.ENDS_ON), row.get(EVENT.ENDS_PRECISION), false);
            if (starts == null) {
                return "";
            }
            return ends == null
                    ? starts.brief(lang)
                    : Texts.of(lang, "meetings.event.fromTo", starts.brief(lang), ends.brief(lang));
        }
    }
}
