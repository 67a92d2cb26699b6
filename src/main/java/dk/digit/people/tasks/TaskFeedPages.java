package dk.digit.people.tasks;

import dk.digit.people.People;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.access.Open;
import dk.digit.platform.access.Requires;
import dk.digit.platform.access.Rights;
import dk.digit.platform.calendar.CalendarFile;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// A person's tasks in the person's own calendar. The address is the key to it; what it opens is asked anew
/// each time, so that it ends with the seat, the function or the account.
@Controller
class TaskFeedPages {

    private final TaskFeeds feeds;
    private final StoredTasks tasks;
    private final People people;
    private final Rights rights;
    private final Clock clock;

    TaskFeedPages(TaskFeeds feeds, StoredTasks tasks, People people, Rights rights, Clock clock) {
        this.feeds = feeds;
        this.tasks = tasks;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping(TaskFeedPage.PATH)
    @Requires(TasksRules.READ)
    Answer feeds(View view) {
        return new TaskFeedPage(feeds.of(view.actor().username()), null);
    }

    /// Answers the page itself, not a redirect: the address is shown once and is kept nowhere.
    @PostMapping(TaskFeedPage.PATH)
    @Requires(TasksRules.READ)
    Answer create(View view) {
        var token = feeds.create(view.actor().username());
        return new TaskFeedPage(feeds.of(view.actor().username()), base() + TaskList.MINE + "/" + token + ".ics");
    }

    @PostMapping(TaskFeedPage.PATH + "/{id}/revoke")
    @Requires(TasksRules.READ)
    Answer revoke(@PathVariable UUID id, View view) {
        if (!feeds.revoke(view.actor().username(), id, clock.instant())) {
            throw new NotFoundException("feed");
        }
        return Redirect.to(TaskFeedPage.PATH).saying("people.feed.revoked");
    }

    @GetMapping(TaskList.MINE + "/{token:[A-Za-z0-9_-]{43}}.ics")
    @Open(because = "calendar programs cannot log in: the secret address says whose tasks, and their rights are asked")
    Answer calendar(@PathVariable String token) throws Exception {
        var owner = feeds.owner(token);
        var actor = owner == null ? null : people.actor(owner).orElse(null);
        if (actor == null || !rights.somewhere(actor, TasksRules.READ)) {
            throw new NotFoundException("feed");
        }
        return CurrentActor.callAs(actor, () -> calendar(actor));
    }

    private Answer calendar(Actor actor) {
        var own = tasks.whole(actor.username(), Zone.today(clock));
        var calendar = TaskCalendar.of(own, base(), clock.instant(), actor.lang());
        return Download.of("digit.ics", CalendarFile.MEDIA_TYPE, calendar::write)
                .shownInline();
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
