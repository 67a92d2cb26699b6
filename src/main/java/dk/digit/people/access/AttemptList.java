package dk.digit.people.access;

import static dk.digit.people.db.Tables.ACCOUNT;
import static dk.digit.people.db.Tables.LOGIN_ATTEMPT;

import dk.digit.people.LoginStep;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Log-ins that failed in the last month, and the doors that are closed for it now.
public record AttemptList(ListPage list, List<ClosedDoors.Door> closed) implements Page {

    static final String PATH = SessionList.PATH + "/attempts";

    @Override
    public String titleKey() {
        return "people.access.attempts";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(SessionList.PATH, "people.access.title"));
    }

    @Component
    static class Query {

        private final Lists lists;
        private final ClosedDoors doors;

        Query(Lists lists, ClosedDoors doors) {
            this.lists = lists;
            this.doors = doors;
        }

        Answer answer(View view) {
            var spec = ListSpec.of("failed-log-ins", "people.access.attempts", LOGIN_ATTEMPT.ID)
                    .with(TimeColumn.of("at", "people.attempt.at", LOGIN_ATTEMPT.AT))
                    // A name that is no account's may be a password that slipped: it is shown to nobody.
                    .with(Column.text("username", "people.account.username", ACCOUNT.USERNAME)
                            .worded((row, lang) -> row.get(ACCOUNT.USERNAME) == null
                                    ? Texts.of(lang, "people.attempt.unknown")
                                    : row.get(ACCOUNT.USERNAME))
                            .searched())
                    .with(Column.text("address", "people.session.address", LOGIN_ATTEMPT.ADDRESS)
                            .searched())
                    .with(Column.choice("step", "people.attempt.step", LOGIN_ATTEMPT.STEP, LoginStep.class)
                            .filtered())
                    .with(Column.date("day", "people.attempt.day", LOGIN_ATTEMPT.AT.cast(LocalDate.class))
                            .filtered()
                            .hidden())
                    .with(Column.text("forgiven", "people.attempt.forgiven", LOGIN_ATTEMPT.FORGIVEN_BY))
                    .sortedBy("-at")
                    .whenEmpty("people.access.noAttempts");
            return lists.answer(
                    view,
                    spec,
                    LOGIN_ATTEMPT.leftJoin(ACCOUNT).on(ACCOUNT.USERNAME.eq(LOGIN_ATTEMPT.USERNAME)),
                    LOGIN_ATTEMPT.SUCCEEDED.isFalse(),
                    list -> new AttemptList(list, doors.closed()));
        }
    }
}
