package dk.digit.portfolio;

import static java.util.stream.Collectors.toMap;

import dk.digit.meetings.Decision;
import dk.digit.meetings.Meetings;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Decisions about activities that were made, and what became of them.
@Component
class DecisionChanges implements PortfolioChanges {

    private final ActivityDecisions links;
    private final Meetings meetings;

    DecisionChanges(ActivityDecisions links, Meetings meetings) {
        this.links = links;
        this.meetings = meetings;
    }

    @Override
    public List<Change> between(LocalDate since, LocalDate until, @Nullable ActivityId activity, View view) {
        var now = meetings.decisions(until).stream().collect(toMap(Decision::id, Function.identity()));
        var then = meetings.decisions(since).stream().collect(toMap(Decision::id, Function.identity()));
        var changes = new ArrayList<Change>();
        links.all().forEach((id, decisions) -> {
            if (activity == null || activity.equals(id)) {
                for (var link : decisions) {
                    var is = now.get(link);
                    var was = then.get(link);
                    if (is != null && was == null) {
                        changes.add(new Change(
                                is.decidedOn(),
                                id,
                                Topic.DECISION,
                                view.t("portfolio.changes.decided", is.text().in(view.lang())),
                                "/meetings/decisions/" + link));
                    }
                    if (is != null
                            && (was == null
                                    ? !is.standing().state().isOpen()
                                    : was.standing().state() != is.standing().state())) {
                        changes.add(new Change(
                                is.standing().since(),
                                id,
                                Topic.DECISION,
                                view.t(
                                        "portfolio.changes.decisionBecame",
                                        is.text().in(view.lang()),
                                        is.standing().state()),
                                "/meetings/decisions/" + link));
                    }
                }
            }
        });
        return changes;
    }
}
