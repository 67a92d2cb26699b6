package dk.digit.portfolio;

import dk.digit.platform.access.Reach;
import dk.digit.platform.access.Role;
import dk.digit.platform.access.Standing;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.HomeCard;
import dk.digit.platform.web.View;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// On the front page of whoever is responsible for activities: these, with where each stands and what comes.
@Component
class LedHome implements HomeCard {

    private final Portfolio portfolio;

    LedHome(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public String right() {
        return PortfolioRules.READ;
    }

    @Override
    public Set<Role> firstFor() {
        return Set.of(Role.PROJECT_LEAD, Role.CONTRACT_MANAGER);
    }

    @Override
    public @Nullable Card card(View view) {
        var mine = view.actor().standings().stream().flatMap(LedHome::activity).collect(Collectors.toSet());
        if (mine.isEmpty()) {
            return null;
        }
        var lines = portfolio.overview(view.asOf()).stream()
                .filter(one -> mine.contains(one.activity().id().value()))
                .map(one -> new Line(
                        one.activity().name().in(view.lang()),
                        "/portfolio/activities/" + one.activity().id().value(),
                        note(one, view)))
                .toList();
        return new Card(
                view.t("portfolio.led.title"), null, lines, "/portfolio/activities", view.t("portfolio.home.more"));
    }

    private static Stream<String> activity(Standing standing) {
        return standing.reach() instanceof Reach.OfRecord(String kind, String key) && kind.equals(ActivityLocator.KIND)
                ? Stream.of(key)
                : Stream.empty();
    }

    static String note(ActivitySummary activity, View view) {
        var phase = Texts.of(view.lang(), activity.phase().phase());
        var next = activity.next();
        return next == null
                ? phase
                : view.t(
                        "portfolio.home.next",
                        phase,
                        next.due().text(view.lang()),
                        next.text().in(view.lang()));
    }
}
