package dk.digit.meetings.calendar;

import dk.digit.association.Association;
import dk.digit.meetings.Meeting;
import dk.digit.meetings.MeetingHead;
import dk.digit.meetings.MeetingsRules;
import dk.digit.people.People;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.access.Open;
import dk.digit.platform.access.Requires;
import dk.digit.platform.access.Rights;
import dk.digit.platform.calendar.CalendarFile;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Meetings in a person's own calendar. The address is the key to it; what it opens is asked anew each
/// time, so that a meeting goes from it with the seat, the function or the account.
@Controller
class MeetingFeedPages {

    private final MeetingFeeds feeds;
    private final CalendarMeetings meetings;
    private final MeetingCalendar calendar;
    private final MeetingHead.Query heads;
    private final Association association;
    private final People people;
    private final Rights rights;
    private final Clock clock;

    MeetingFeedPages(
            MeetingFeeds feeds,
            CalendarMeetings meetings,
            MeetingCalendar calendar,
            MeetingHead.Query heads,
            Association association,
            People people,
            Rights rights,
            Clock clock) {
        this.feeds = feeds;
        this.meetings = meetings;
        this.calendar = calendar;
        this.heads = heads;
        this.association = association;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping(MeetingFeedPage.PATH)
    @Requires(MeetingsRules.READ)
    Answer feeds(View view) {
        return page(MeetingFeedPage.FIELDS.empty(), null, view);
    }

    /// Answers the page itself, not a redirect: the address is shown once and is kept nowhere.
    @PostMapping(MeetingFeedPage.PATH)
    @Requires(MeetingsRules.READ)
    Answer create(View view) {
        return view.form(MeetingFeedPage.FIELDS)
                .submit(
                        form -> new Feed(view.actor().username(), form.optionalText("body", 60)),
                        feed -> page(
                                MeetingFeedPage.FIELDS.empty(),
                                base() + MeetingFeedPage.PATH + "/" + feeds.create(feed) + ".ics",
                                view),
                        again -> page(again, null, view));
    }

    @PostMapping(MeetingFeedPage.PATH + "/{id}/revoke")
    @Requires(MeetingsRules.READ)
    Answer revoke(@PathVariable UUID id, View view) {
        if (!feeds.revoke(view.actor().username(), id, clock.instant())) {
            throw new NotFoundException("feed");
        }
        return Redirect.to(MeetingFeedPage.PATH).saying("meetings.feed.revoked");
    }

    @GetMapping(MeetingFeedPage.PATH + "/{token:[A-Za-z0-9_-]{43}}.ics")
    @Open(
            because =
                    "calendar programs cannot log in: the secret address says whose meetings, and their rights are asked")
    Answer calendar(@PathVariable String token) throws Exception {
        var feed = feeds.find(token).orElseThrow(() -> new NotFoundException("feed"));
        var actor = people.actor(feed.username())
                .filter(owner -> rights.somewhere(owner, MeetingsRules.READ))
                .orElseThrow(() -> new NotFoundException("feed"));
        return CurrentActor.callAs(actor, () -> file("digit.ics", meetings.of(feed), actor.lang()));
    }

    /// One meeting, for who does not subscribe.
    @GetMapping("/meetings/meetings/{id}/meeting.ics")
    @Requires(MeetingsRules.READ)
    Answer one(@PathVariable String id, View view) {
        var meeting = heads.on(id, view).meeting();
        return file(meeting.id() + ".ics", List.of(meeting), view.lang());
    }

    private Download file(String name, Collection<Meeting> meetings, Lang lang) {
        var file = calendar.of(meetings, base(), lang);
        return Download.of(name, CalendarFile.MEDIA_TYPE, file::write).shownInline();
    }

    private MeetingFeedPage page(Form form, @Nullable String made, View view) {
        var bodies = association.bodies(view.asOf()).stream()
                .map(body -> Choice.named(body.id().value(), body.name().in(view.lang())))
                .toList();
        return new MeetingFeedPage(form, bodies, feeds.of(view.actor().username()), made);
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
