package dk.digit.people.notices;

import static dk.digit.people.db.Tables.NOTICE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// What the reader was told: the unread on top, each to be marked as read, and all of it as a list.
public record NoticeList(List<Told> unread, int unreadInAll, ListPage list) implements Page {

    private static final int UNREAD_SHOWN = 20;

    @Override
    public String titleKey() {
        return "people.notices.title";
    }

    @Component
    static class Query {

        private final Lists lists;
        private final StoredNotices notices;

        Query(Lists lists, StoredNotices notices) {
            this.lists = lists;
            this.notices = notices;
        }

        Answer answer(View view) {
            var username = view.actor().username();
            var words = view.lang() == Lang.DA ? NOTICE.WORDS_DA : coalesce(NOTICE.WORDS_EN, NOTICE.WORDS_DA);
            var day = field(
                    "({0} at time zone {1})::date", LocalDate.class, NOTICE.MADE_AT, val(Zone.COPENHAGEN.getId()));
            var state = when(NOTICE.READ_AT.isNull(), NoticeState.UNREAD.name()).otherwise(NoticeState.READ.name());
            var spec = ListSpec.of("notices", "people.notices.title", NOTICE.ID)
                    .with(Column.choice("state", "people.notice.state", state, NoticeState.class)
                            .filtered())
                    .with(Column.text("words", "people.notice.words", words)
                            .linked(row -> row.get(NOTICE.PATH), NOTICE.PATH)
                            .searched())
                    .with(Column.text("kind", "people.notice.kind", NOTICE.KIND)
                            .worded((row, lang) -> Texts.of(lang, row.get(NOTICE.KIND))))
                    .with(Column.date("day", "people.notice.told", day)
                            .worded((row, lang) -> Formats.timestamp(row.get(NOTICE.MADE_AT)), NOTICE.MADE_AT)
                            .filtered())
                    .sortedBy("-day")
                    .whenEmpty("people.notices.none");
            return lists.answer(
                    view,
                    spec,
                    NOTICE,
                    NOTICE.USERNAME.eq(username).and(NOTICE.WITHDRAWN_AT.isNull()),
                    list -> new NoticeList(notices.unread(username, UNREAD_SHOWN), notices.unread(username), list));
        }
    }
}
