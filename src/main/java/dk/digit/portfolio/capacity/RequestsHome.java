package dk.digit.portfolio.capacity;

import dk.digit.platform.access.Role;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.HomeCard;
import dk.digit.platform.web.View;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// On the front page of whoever answers for a municipality: what its people are asked for.
@Component
class RequestsHome implements HomeCard {

    private static final int SHOWN = 6;

    private final RequestsPage.Query requests;

    RequestsHome(RequestsPage.Query requests) {
        this.requests = requests;
    }

    @Override
    public int order() {
        return 7;
    }

    @Override
    public String right() {
        return CapacityRules.ANSWER;
    }

    @Override
    public Set<Role> firstFor() {
        return Set.of(Role.CHIEF);
    }

    @Override
    public @Nullable Card card(View view) {
        var waiting = requests.waiting(view, SHOWN);
        if (waiting.isEmpty()) {
            return null;
        }
        var lines = waiting.stream()
                .map(one -> new Line(
                        view.t(
                                "portfolio.capacity.requestLine",
                                Texts.of(view.lang(), one.engagement().role()),
                                one.activity().in(view.lang())),
                        one.engagement().path(),
                        view.t(
                                "portfolio.capacity.requestNote",
                                Formats.date(one.engagement().asked().start()),
                                Hours.text(view.lang(), one.engagement().minutesAWeek()))))
                .toList();
        return new Card(
                view.t("portfolio.capacity.requestsTitle"),
                view.t("portfolio.capacity.requestsCount", String.valueOf(requests.count(view))),
                lines,
                "/portfolio/requests",
                view.t("portfolio.capacity.requestsMore"));
    }
}
