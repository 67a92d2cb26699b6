package dk.digit.people.access;

import static org.jooq.impl.DSL.field;

import dk.digit.platform.sql.Sessions;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.util.List;
import org.springframework.stereotype.Component;

/// Where one is logged in oneself.
public record OwnSessionList(ListPage list) implements Page {

    static final String PATH = "/people/account/sessions";

    @Override
    public String titleKey() {
        return "people.session.own";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/people/account", "people.account.own"));
    }

    @Component
    static class Query {

        private final Lists lists;
        private final Sessions sessions;

        Query(Lists lists, Sessions sessions) {
            this.lists = lists;
            this.sessions = sessions;
        }

        /// @param current the secret id of the reader's session
        Answer answer(View view, String current) {
            var here = field(Sessions.SECRET_ID.eq(current));
            var spec = SessionList.Query.columns(ListSpec.of("own-sessions", "people.session.own", Sessions.ID)
                    .with(Column.yesNo("here", "people.session.which", here)
                            .worded((row, lang) ->
                                    Texts.of(lang, row.get(here) ? "people.session.here" : "people.session.elsewhere"))
                            .linked(row -> PATH + "/" + row.get(Sessions.ID), Sessions.ID)));
            return lists.answer(
                    view,
                    spec,
                    RunningSessions.ALL,
                    sessions.running().and(Sessions.USERNAME.eq(view.actor().username())),
                    OwnSessionList::new);
        }
    }
}
