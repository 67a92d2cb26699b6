package dk.digit.meetings;

import dk.digit.platform.access.Role;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.HomeCard;
import dk.digit.platform.web.View;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// On the front page: the decisions that somebody still has to carry out, the neglected ones first.
@Component
class MeetingsHome implements HomeCard {

    private static final int SHOWN = 5;

    private final Meetings meetings;

    MeetingsHome(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String right() {
        return MeetingsRules.READ;
    }

    @Override
    public Set<Role> firstFor() {
        return Set.of(Role.BOARD, Role.EXECUTIVE, Role.CHIEF_EXECUTIVE);
    }

    @Override
    public @Nullable Card card(View view) {
        var open = meetings.open(view.asOf()).stream()
                .sorted(Comparator.comparing((Decision decision) -> !decision.standsOutOn(view.asOf()))
                        .thenComparing(Decision::decidedOn))
                .toList();
        var lines = open.stream()
                .limit(SHOWN)
                .map(decision -> new Line(
                        decision.text().in(view.lang()),
                        "/meetings/decisions/" + decision.id().value(),
                        note(decision, view)))
                .toList();
        return new Card(
                view.t("meetings.home.title"),
                view.t(open.isEmpty() ? "meetings.home.none" : "meetings.home.lead", Integer.toString(open.size())),
                lines,
                OutstandingList.PATH,
                view.t("meetings.home.more"));
    }

    private static String note(Decision decision, View view) {
        var state = decision.overdueOn(view.asOf())
                ? view.t("meetings.home.overdue")
                : Texts.of(view.lang(), decision.standing().state());
        return view.t("meetings.home.note", state, decision.decidedOn().text(view.lang()));
    }
}
