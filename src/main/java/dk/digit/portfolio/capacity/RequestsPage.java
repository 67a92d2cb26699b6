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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
            var waiting = waiting(view);
            return page(AnswerFields.blank(shown(waiting)), waiting);
        }

        RequestsPage again(Form form, View view) {
            return page(form, waiting(view));
        }

        private RequestsPage page(Form form, List<Request> waiting) {
            return new RequestsPage(form, waiting.stream().limit(SHOWN).toList(), waiting.size(), people.choices());
        }

        /// Those that are in the form.
        List<Engagement> shown(View view) {
            return shown(waiting(view));
        }

        private static List<Engagement> shown(List<Request> waiting) {
            return waiting.stream().limit(SHOWN).map(Request::engagement).toList();
        }

        /// What waits for the reader's answer, the earliest to begin first.
        List<Request> waiting(View view) {
            var holders = answering.answersFor(view.actor());
            var waiting = engagements.waiting(holders);
            if (waiting.isEmpty()) {
                return List.of();
            }
            Map<ActivityId, Bilingual> names = portfolio.activities().stream()
                    .collect(Collectors.toMap(Activity::id, Activity::name, (one, other) -> one));
            Function<Engagement, Bilingual> name = one -> names.getOrDefault(one.activity(), Bilingual.EMPTY);
            return waiting.stream()
                    .sorted(Comparator.comparing((Engagement one) ->
                                    java.util.Objects.requireNonNull(one.asked().start()))
                            .thenComparing(Engagement::id))
                    .map(one -> new Request(one, name.apply(one)))
                    .toList();
        }
    }
}
