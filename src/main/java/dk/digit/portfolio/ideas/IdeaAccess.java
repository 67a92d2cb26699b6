package dk.digit.portfolio.ideas;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.MissingRight;
import dk.digit.platform.access.Rights;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Component;

/// Finds the idea that an address names, and says whether somebody may write it.
@Component
class IdeaAccess {

    private final StoredIdeas ideas;
    private final Rights rights;

    IdeaAccess(StoredIdeas ideas, Rights rights) {
        this.ideas = ideas;
        this.rights = rights;
    }

    /// As it is today.
    Idea known(String id, View view) {
        return ideas.find(Idea.id(id), view.today()).orElseThrow(() -> new NotFoundException("idea " + id));
    }

    /// As [#known], for those who may write it.
    Idea own(String id, View view) {
        var idea = known(id, view);
        if (!mayWrite(idea, view.actor())) {
            throw new MissingRight(IdeaRules.ASSESS);
        }
        return idea;
    }

    /// Its author, and whoever assesses it once it is sent in.
    boolean mayWrite(Idea idea, Actor actor) {
        return idea.author().equals(actor.username()) && rights.may(actor, IdeaRules.SUGGEST)
                || idea.state() != IdeaState.DRAFT && rights.may(actor, IdeaRules.ASSESS);
    }
}
