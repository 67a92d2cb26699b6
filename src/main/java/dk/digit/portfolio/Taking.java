package dk.digit.portfolio;

import dk.digit.people.People;
import dk.digit.people.RecordFunction;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.Audience;
import dk.digit.platform.access.Rights;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody takes an activity in: a lead who does so leads it, or could not go on with it.
@Component
class Taking {

    private final Portfolio portfolio;
    private final People people;
    private final Rights rights;
    private final Clock clock;

    Taking(Portfolio portfolio, People people, Rights rights, Clock clock) {
        this.portfolio = portfolio;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    /// @param closed whether only `actor` is to see it for now
    @Transactional
    public void take(ActivityDraft draft, PhaseChange first, boolean closed, Actor actor) {
        portfolio.take(draft, first, closed ? List.of(Audience.person(actor.username())) : null);
        if (!rights.may(actor, PortfolioRules.EDIT)) {
            people.makeResponsible(
                    actor.username(), ActivityLocator.KIND, draft.id().value(), RecordFunction.LEAD, Zone.today(clock));
        }
    }
}
