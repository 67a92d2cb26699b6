package dk.digit.portfolio.capacity;

import dk.digit.people.People;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Portfolio;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the reader's municipality is asked for, all answered in one form; for the secretariat what anybody is
/// asked for.
///
/// @param waiting how many there are in all
public record RequestsPage(Form form, List<Request> requests, int waiting, List<Choice> accounts) implements Page {

    /// So many are answered at a time.
    private static final int SHOWN = 20;

    /// What was asked, with the name of its activity.
    public record Request(Engagement engagement, Bilingual activity) {}

    @Override
    public String titleKey() {
        return "portfolio.capacity.requestsTitle";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/portfolio", "portfolio.overview.title"));
    }

    public List<Choice> answers() {
        return AnswerFields.CHOICES;
    }

    @Component
    static class Query {

        private final Engagements engagements;
        private final Answering answering;
        private final Portfolio portfolio;
        private final People people;

        Query(Engagements engagements, Answering answering, Portfolio portfolio, People people) {
            this.engagements = engagements;
            this.answering = answering;
            this.portfolio = portfolio;
            this.people = people;
        }

        RequestsPage blank(View view) {
            var shown = waiting(view, SHOWN);
            return page(AnswerFields.blank(engagements(shown)), shown, view);
        }

        RequestsPage again(Form form, View view) {
            return page(form, waiting(view, SHOWN), view);
        }

        private RequestsPage page(Form form, List<Request> shown, View view) {
            return new RequestsPage(form, shown, count(view), people.choices());
        }

        /// Those that are in the form.
        List<Engagement> shown(View view) {
            return engagements(waiting(view, SHOWN));
        }

        private static List<Engagement> engagements(List<Request> requests) {
            return requests.stream().map(Request::engagement).toList();
        }

        int count(View view) {
            return engagements.countWaiting(answering.answersFor(view.actor()));
        }

        /// What waits for the reader's answer, the earliest to begin first.
        List<Request> waiting(View view, int most) {
            var waiting = engagements.waiting(answering.answersFor(view.actor()), most);
            if (waiting.isEmpty()) {
                return List.of();
            }
            Map<ActivityId, Bilingual> names = portfolio.activities().stream()
                    .collect(Collectors.toMap(Activity::id, Activity::name, (one, other) -> one));
            return waiting.stream()
                    .map(one -> new Request(one, names.getOrDefault(one.activity(), Bilingual.EMPTY)))
                    .toList();
        }
    }
}
