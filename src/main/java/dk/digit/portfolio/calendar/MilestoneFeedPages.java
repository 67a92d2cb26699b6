package dk.digit.portfolio.calendar;

import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.people.People;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.access.Open;
import dk.digit.platform.access.Requires;
import dk.digit.platform.access.Rights;
import dk.digit.platform.calendar.CalendarFile;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Portfolio;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Milestones in a person's own calendar. The address is the key to it; what it opens is asked anew each time.
@Controller
class MilestoneFeedPages {

    private final MilestoneFeeds feeds;
    private final MilestoneCalendar calendar;
    private final ActivityHead.Query heads;
    private final Portfolio portfolio;
    private final People people;
    private final Rights rights;
    private final Clock clock;

    MilestoneFeedPages(
            MilestoneFeeds feeds,
            MilestoneCalendar calendar,
            ActivityHead.Query heads,
            Portfolio portfolio,
            People people,
            Rights rights,
            Clock clock) {
        this.feeds = feeds;
        this.calendar = calendar;
        this.heads = heads;
        this.portfolio = portfolio;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping(MilestoneFeedPage.PATH)
    @Requires(READ)
    Answer feeds(View view) {
        return page(
                MilestoneFeedPage.FIELDS.filled(
                        Map.of("activity", Objects.requireNonNullElse(view.param("activity"), ""))),
                null,
                view);
    }

    /// Answers the page itself, not a redirect: the address is shown once and is kept nowhere.
    @PostMapping(MilestoneFeedPage.PATH)
    @Requires(READ)
    Answer create(View view) {
        return view.form(MilestoneFeedPage.FIELDS)
                .submit(
                        form -> new MilestoneFeed(view.actor().username(), activity(form)),
                        feed -> page(
                                MilestoneFeedPage.FIELDS.empty(),
                                base() + MilestoneFeedPage.PATH + "/" + feeds.create(feed) + ".ics",
                                view),
                        again -> page(again, null, view));
    }

    private @Nullable ActivityId activity(Form form) {
        var text = form.optionalText("activity", 40);
        if (text == null) {
            return null;
        }
        var known = ActivityId.parse(text).flatMap(portfolio::activity);
        if (known.isEmpty()) {
            form.refuse("activity", "portfolio.refused.noActivity", text);
            return null;
        }
        return known.get().id();
    }

    @PostMapping(MilestoneFeedPage.PATH + "/{id}/revoke")
    @Requires(READ)
    Answer revoke(@PathVariable UUID id, View view) {
        if (!feeds.revoke(view.actor().username(), id, clock.instant())) {
            throw new NotFoundException("feed");
        }
        return Redirect.to(MilestoneFeedPage.PATH).saying("portfolio.feed.revoked");
    }

    @GetMapping(MilestoneFeedPage.PATH + "/{token:[A-Za-z0-9_-]{43}}.ics")
    @Open(
            because =
                    "calendar programs cannot log in: the secret address says whose eyes look, and their rights are asked")
    Answer calendar(@PathVariable String token) throws Exception {
        var feed = feeds.find(token).orElseThrow(() -> new NotFoundException("feed"));
        var actor = people.actor(feed.username())
                .filter(owner -> rights.somewhere(owner, READ))
                .orElseThrow(() -> new NotFoundException("feed"));
        return CurrentActor.callAs(actor, () -> file(feed.activity(), yearAgo(), "digit.ics", actor.lang()));
    }

    /// The milestones of one activity, for who does not subscribe.
    @GetMapping("/portfolio/activities/{id}/plan/milestones.ics")
    @Requires(READ)
    Answer one(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        return file(head.id(), LocalDate.EPOCH, head.id() + ".ics", view.lang());
    }

    private LocalDate yearAgo() {
        return Zone.today(clock).minusYears(1);
    }

    private Download file(@Nullable ActivityId activity, LocalDate since, String name, Lang lang) {
        var file = calendar.of(activity, since, base(), lang);
        return Download.of(name, CalendarFile.MEDIA_TYPE, file::write).shownInline();
    }

    private MilestoneFeedPage page(Form form, @Nullable String made, View view) {
        var activities = portfolio.activities().stream()
                .map(one -> Choice.named(one.id().value(), one.name().in(view.lang())))
                .toList();
        return new MilestoneFeedPage(form, activities, feeds.of(view.actor().username()), made);
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
