package dk.digit.people.notices;

import dk.digit.platform.web.HomeCard;
import dk.digit.platform.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// On the front page: what has changed in what the reader follows since they were last told.
@Component
class FollowsHome implements HomeCard {

    private static final int SHOWN = 6;

    private final Follows follows;

    FollowsHome(Follows follows) {
        this.follows = follows;
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public String right() {
        return NoticesRules.OWN_NOTICES;
    }

    @Override
    public @Nullable Card card(View view) {
        var news = follows.of(view.actor().username()).stream()
                .filter(followed -> followed.changes() > 0)
                .toList();
        return news.isEmpty()
                ? null
                : new Card(
                        view.t("people.follow.news"),
                        null,
                        news.stream()
                                .limit(SHOWN)
                                .map(one ->
                                        new Line(one.name().in(view.lang()), one.path(), one.changesIn(view.lang())))
                                .toList(),
                        FollowPages.LIST,
                        view.t("people.follow.all"));
    }
}
