package dk.digit.portfolio.ideas;

import dk.digit.association.Association;
import dk.digit.meetings.Meetings;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.Portfolio;
import java.util.List;
import org.springframework.stereotype.Component;

/// What there is to choose from in forms about ideas.
@Component
class IdeaForms {

    private final Association association;
    private final Portfolio portfolio;
    private final Meetings meetings;

    IdeaForms(Association association, Portfolio portfolio, Meetings meetings) {
        this.association = association;
        this.portfolio = portfolio;
        this.meetings = meetings;
    }

    IdeaForm.Choices choices(View view) {
        var members = association.members(view.today()).stream()
                .map(member -> Choice.named(member.code().value(), member.name()))
                .toList();
        return new IdeaForm.Choices(
                members,
                view.actor().municipality() == null ? members : List.of(),
                portfolio.activities().stream()
                        .map(activity -> Choice.named(
                                activity.id().value(), activity.name().in(view.lang())))
                        .toList());
    }

    /// The newest first.
    List<Choice> decisions(View view) {
        return meetings.decisions(view.today()).reversed().stream()
                .map(decision -> Choice.named(
                        decision.id().value(),
                        decision.decidedOn().brief(view.lang()) + " "
                                + decision.text().in(view.lang())))
                .toList();
    }
}
