package dk.digit.people.notices;

import dk.digit.platform.web.HomeCard;
import dk.digit.platform.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// On the front page: what the reader has not read yet.
@Component
class NoticesHome implements HomeCard {

    private static final int SHOWN = 5;

    private final StoredNotices notices;

    NoticesHome(StoredNotices notices) {
        this.notices = notices;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String right() {
        return NoticesRules.OWN_NOTICES;
    }

    @Override
    public @Nullable Card card(View view) {
        var unread = notices.unread(view.actor().username(), SHOWN);
        return unread.isEmpty()
                ? null
                : new Card(
                        view.t("people.notices.unread"),
                        null,
                        unread.stream()
                                .map(notice ->
                                        new Line(notice.words().in(view.lang()), notice.path(), view.t(notice.kind())))
                                .toList(),
                        NoticePages.LIST,
                        view.t("people.notices.all"));
    }
}
