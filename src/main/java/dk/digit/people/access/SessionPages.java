package dk.digit.people.access;

import dk.digit.people.PeopleRules;
import dk.digit.people.visits.Visits;
import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class SessionPages {

    private final SessionList.Query list;
    private final OwnSessionList.Query own;
    private final RunningSessions running;
    private final Visits visits;

    SessionPages(SessionList.Query list, OwnSessionList.Query own, RunningSessions running, Visits visits) {
        this.list = list;
        this.own = own;
        this.running = running;
        this.visits = visits;
    }

    @GetMapping(SessionList.PATH)
    @Requires(PeopleRules.SEE_ACCESS)
    Answer sessions(View view) {
        return list.answer(view);
    }

    @GetMapping(SessionList.PATH + "/sessions/{id}")
    @Requires(PeopleRules.SEE_ACCESS)
    Answer session(@PathVariable UUID id, HttpServletRequest request) {
        return new SessionPage(running.one(id, null, secretId(request)), false);
    }

    @PostMapping(SessionList.PATH + "/sessions/{id}/end")
    @Requires(PeopleRules.MANAGE_ACCESS)
    Answer end(@PathVariable UUID id) {
        found(visits.end(id, null));
        return Redirect.to(SessionList.PATH).saying("people.session.ended");
    }

    @PostMapping(SessionList.PATH + "/accounts/{username}/end")
    @Requires(PeopleRules.MANAGE_ACCESS)
    Answer endAll(@PathVariable String username, HttpServletRequest request) {
        int ended = visits.endAll(username, secretId(request));
        return Redirect.to(SessionList.PATH).saying("people.session.allEnded", ended, username);
    }

    @GetMapping(OwnSessionList.PATH)
    @Requires(PeopleRules.OWN_ACCOUNT)
    Answer ownSessions(View view, HttpServletRequest request) {
        return own.answer(view, secretId(request));
    }

    @GetMapping(OwnSessionList.PATH + "/{id}")
    @Requires(PeopleRules.OWN_ACCOUNT)
    Answer ownSession(View view, @PathVariable UUID id, HttpServletRequest request) {
        return new SessionPage(running.one(id, view.actor().username(), secretId(request)), true);
    }

    @PostMapping(OwnSessionList.PATH + "/{id}/end")
    @Requires(PeopleRules.OWN_ACCOUNT)
    Answer endOwn(View view, @PathVariable UUID id) {
        found(visits.end(id, view.actor().username()));
        return Redirect.to(OwnSessionList.PATH).saying("people.session.ended");
    }

    @PostMapping(OwnSessionList.PATH + "/end")
    @Requires(PeopleRules.OWN_ACCOUNT)
    Answer endOthers(View view, HttpServletRequest request) {
        var username = view.actor().username();
        int ended = visits.endAll(username, secretId(request));
        return Redirect.to(OwnSessionList.PATH).saying("people.session.allEnded", ended, username);
    }

    private static String secretId(HttpServletRequest request) {
        return request.getSession().getId();
    }

    private static void found(boolean done) {
        if (!done) {
            throw new NotFoundException("session");
        }
    }
}
