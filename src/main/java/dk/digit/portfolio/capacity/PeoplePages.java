package dk.digit.portfolio.capacity;

import static dk.digit.portfolio.PortfolioRules.EDIT;
import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.ActivityLocator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The people of an activity: read, asked for, taken back, and ended.
@Controller
class PeoplePages {

    private final PeoplePage.Query people;
    private final EngagementPage.Query one;
    private final ActivityHead.Query heads;
    private final Capacity capacity;

    PeoplePages(PeoplePage.Query people, EngagementPage.Query one, ActivityHead.Query heads, Capacity capacity) {
        this.people = people;
        this.one = one;
        this.heads = heads;
        this.capacity = capacity;
    }

    @GetMapping("/portfolio/activities/{id}/people")
    @Requires(READ)
    Answer people(@PathVariable String id, View view) {
        return people.on(id, view);
    }

    @GetMapping("/portfolio/activities/{id}/people/ask")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer blank(@PathVariable String id, View view) {
        return people.form(heads.on(id, view), view, RequestForm.blank(view.today(), view.param("role")));
    }

    @PostMapping("/portfolio/activities/{id}/people/ask")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer ask(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        return view.form(RequestForm.FIELDS)
                .submit(
                        form -> RequestForm.read(form, head.id()),
                        request -> {
                            capacity.ask(request);
                            return Redirect.to(head.path() + "/people").saying("portfolio.capacity.askedFor");
                        },
                        again -> people.form(head, view, again));
    }

    @PostMapping("/portfolio/activities/{id}/people/{engagement}/withdraw")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer withdraw(@PathVariable String id, @PathVariable long engagement, View view) {
        var asked = find(id, engagement);
        return view.form(EngagementPage.EndFields.FIELDS)
                .submit(
                        form -> Optional.ofNullable(form.optionalText("remark", 500)),
                        reason -> {
                            capacity.withdraw(engagement, opened(view), view.today(), reason.orElse(null));
                            return Redirect.to(asked.path()).saying("portfolio.capacity.withdrawn");
                        },
                        again -> one.again(asked, AnswerFields.blank(List.of(asked)), again, view));
    }

    @PostMapping("/portfolio/activities/{id}/people/{engagement}/end")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer end(@PathVariable String id, @PathVariable long engagement, View view) {
        var running = find(id, engagement);
        return view.form(EngagementPage.EndFields.FIELDS)
                .submit(
                        EngagementPage.EndFields::read,
                        end -> {
                            capacity.end(engagement, end.version(), view.today(), end.last(), end.reason());
                            return Redirect.to(running.path()).saying("portfolio.capacity.ended");
                        },
                        again -> one.again(running, AnswerFields.blank(List.of(running)), again, view));
    }

    private static int opened(View view) {
        return EngagementPage.EndFields.opened(view.form(EngagementPage.EndFields.FIELDS));
    }

    private Engagement find(String activity, long engagement) {
        return capacity.engagement(engagement)
                .filter(one -> one.activity().value().equals(activity))
                .orElseThrow(() -> new NotFoundException("engagement " + engagement));
    }
}
