package dk.digit.portfolio.capacity;

import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What somebody is asked for, read and answered.
@Controller
class RequestPages {

    private final RequestsPage.Query requests;
    private final EngagementPage.Query one;
    private final Answering answering;
    private final Capacity capacity;

    RequestPages(RequestsPage.Query requests, EngagementPage.Query one, Answering answering, Capacity capacity) {
        this.requests = requests;
        this.one = one;
        this.answering = answering;
        this.capacity = capacity;
    }

    @GetMapping("/portfolio/requests")
    @Requires(value = CapacityRules.ANSWER, anywhere = true)
    Answer requests(View view) {
        return requests.blank(view);
    }

    @PostMapping("/portfolio/requests")
    @Requires(value = CapacityRules.ANSWER, anywhere = true)
    Answer answer(View view) {
        var shown = requests.shown(view);
        return view.form(AnswerFields.of(shown))
                .submit(
                        form -> AnswerFields.read(form, shown),
                        answers -> {
                            answering.answer(answers, view.actor());
                            return Redirect.to("/portfolio/requests")
                                    .saying("portfolio.capacity.answered", String.valueOf(answers.size()));
                        },
                        again -> requests.again(again, view));
    }

    @GetMapping("/portfolio/requests/{engagement}")
    @Requires(READ)
    Answer one(@PathVariable long engagement, View view) {
        return one.on(find(engagement), view);
    }

    @PostMapping("/portfolio/requests/{engagement}")
    @Requires(value = CapacityRules.ANSWER, anywhere = true)
    Answer answerOne(@PathVariable long engagement, View view) {
        var asked = find(engagement);
        return view.form(AnswerFields.of(List.of(asked)))
                .submit(
                        form -> AnswerFields.read(form, List.of(asked)),
                        answers -> {
                            answering.answer(answers, view.actor());
                            return Redirect.to(asked.path())
                                    .saying("portfolio.capacity.answered", String.valueOf(answers.size()));
                        },
                        again -> one.again(asked, again, EngagementPage.EndFields.FIELDS.empty(), view));
    }

    @PostMapping("/portfolio/requests/{engagement}/end")
    @Requires(value = CapacityRules.ANSWER, anywhere = true)
    Answer end(@PathVariable long engagement, View view) {
        var running = find(engagement);
        return view.form(EngagementPage.EndFields.FIELDS)
                .submit(
                        EngagementPage.EndFields::read,
                        end -> {
                            answering.end(running, end.version(), end.last(), end.reason(), view.actor());
                            return Redirect.to(running.path()).saying("portfolio.capacity.ended");
                        },
                        again -> one.again(running, AnswerFields.blank(List.of(running)), again, view));
    }

    private Engagement find(long engagement) {
        return capacity.engagement(engagement).orElseThrow(() -> new NotFoundException("engagement " + engagement));
    }
}
