package dk.digit.people.access;

import static dk.digit.people.db.Tables.ACCOUNT;
import static dk.digit.people.db.Tables.VISIT;

import dk.digit.platform.sql.Sessions;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import org.springframework.stereotype.Component;

/// Who is logged in now.
public record SessionList(ListPage list) implements Page {

    static final String PATH = "/people/access";

    @Override
    public String titleKey() {
        return "people.access.title";
    }

    @Component
    static class Query {

        private final Lists lists;
        private final Sessions sessions;

        Query(Lists lists, Sessions sessions) {
            this.lists = lists;
            this.sessions = sessions;
        }

        Answer answer(View view) {
            var spec = columns(ListSpec.of("sessions", "people.access.sessions", Sessions.ID)
                    .with(Column.text("username", "people.account.username", Sessions.USERNAME)
                            .linked(row -> PATH + "/sessions/" + row.get(Sessions.ID), Sessions.ID)
                            .searched())
                    .with(Column.text("name", "people.account.displayName", ACCOUNT.DISPLAY_NAME)
                            .searched()));
            return lists.answer(view, spec, RunningSessions.ALL, sessions.running(), SessionList::new);
        }

        static ListSpec columns(ListSpec spec) {
            return spec.with(TimeColumn.of("since", "people.session.since", RunningSessions.SINCE))
                    .with(TimeColumn.of("seen", "people.session.seen", RunningSessions.SEEN))
                    .with(Column.text("address", "people.session.address", VISIT.ADDRESS)
                            .searched())
                    .with(Column.text("browser", "people.session.browser", VISIT.BROWSER)
                            .worded(
                                    (row, lang) ->
                                            RunningSessions.words(row.get(VISIT.BROWSER), row.get(VISIT.SYSTEM), lang),
                                    VISIT.SYSTEM))
                    .sortedBy("-seen")
                    .whenEmpty("people.access.noSessions");
        }
    }
}
