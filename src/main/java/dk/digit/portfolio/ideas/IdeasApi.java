package dk.digit.portfolio.ideas;

import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.money.Money;
import dk.digit.platform.web.ApiList;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Ideas of a day for programs. Amounts are kroner in a year, points from 100 to 500.
@RestController
class IdeasApi {

    private final StoredIdeas ideas;
    private final Interests interests;
    private final Scores scores;

    private final Portfolio portfolio;

    IdeasApi(StoredIdeas ideas, Interests interests, Scores scores, Portfolio portfolio) {
        this.ideas = ideas;
        this.interests = interests;
        this.scores = scores;
        this.portfolio = portfolio;
    }

    record IdeaLine(
            long id,
            @Nullable String reference,
            String title,
            String state,
            LocalDate since,
            @Nullable String municipality,
            @Nullable Integer points,
            String need,
            String value,
            @Nullable String yearlyValueLow,
            @Nullable String yearlyValueLikely,
            @Nullable String yearlyValueHigh,
            @Nullable String costOnce,
            @Nullable String costYearly,
            @Nullable LocalDate lawOn,
            Map<String, Integer> hours,
            List<String> dependencies,
            List<String> others) {}

    record InterestLine(
            String municipality, String answer, @Nullable String comment, LocalDate since) {}

    record ScoreLine(String criterion, boolean consensus, int score, String reason, LocalDate since) {}

    record IdeaDetail(IdeaLine idea, List<InterestLine> interest, List<ScoreLine> scores, List<StateLine> states) {}

    record StateLine(
            String state,
            LocalDate since,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable String activity) {}

    @GetMapping("/api/v1/portfolio/ideas")
    @Requires(READ)
    ResponseEntity<List<IdeaLine>> ideas(View view) {
        var points = scores.points(view.asOf());
        var lines = ideas.all(view.asOf()).stream()
                .map(idea -> line(idea, points.get(idea.id())))
                .toList();
        return ApiList.answer(view, lines, line -> String.valueOf(line.id()));
    }

    @GetMapping("/api/v1/portfolio/ideas/{id:[0-9]+}")
    @Requires(READ)
    IdeaDetail idea(@PathVariable String id, View view) {
        var day = view.asOf();
        var idea = ideas.find(Idea.id(id), day).orElseThrow(() -> new NotFoundException(id));
        return new IdeaDetail(
                line(idea, scores.points(day).get(idea.id())),
                interests.of(idea.id(), day).stream()
                        .map(one -> new InterestLine(
                                one.municipality().value(), api(one.answer()), one.comment(), one.since()))
                        .toList(),
                scores.of(idea.id(), day).stream()
                        .map(one -> new ScoreLine(
                                api(one.criterion()), one.consensus(), one.score(), one.reason(), one.since()))
                        .toList(),
                ideas.story(idea.id(), day).stream()
                        .map(one -> new StateLine(
                                api(one.state()),
                                one.since(),
                                one.reason(),
                                one.decision() == null ? null : one.decision().value(),
                                visible(one.activity())))
                        .toList());
    }

    /// The activity that an idea became may be for some only.
    private @Nullable String visible(@Nullable ActivityId activity) {
        return activity == null || portfolio.activity(activity).isEmpty() ? null : activity.value();
    }

    private static IdeaLine line(Idea idea, @Nullable Integer points) {
        var text = idea.text();
        var hours = new LinkedHashMap<String, Integer>();
        text.hours().forEach((role, each) -> hours.put(api(role), each));
        return new IdeaLine(
                idea.id(),
                idea.reference(),
                text.title(),
                api(idea.state()),
                idea.standing().since(),
                idea.municipality() == null ? null : idea.municipality().value(),
                points,
                text.need(),
                text.value(),
                amount(text.yearly().low()),
                amount(text.yearly().likely()),
                amount(text.yearly().high()),
                amount(text.costOnce()),
                amount(text.costYearly()),
                text.lawOn(),
                hours,
                List.copyOf(text.dependencies()),
                List.copyOf(text.others()));
    }

    private static @Nullable String amount(@Nullable Money money) {
        return money == null ? null : money.toApi();
    }

    private static String api(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
