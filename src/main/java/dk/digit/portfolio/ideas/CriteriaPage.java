package dk.digit.portfolio.ideas;

import dk.digit.meetings.Decision;
import dk.digit.meetings.DecisionId;
import dk.digit.meetings.Meetings;
import dk.digit.platform.chart.Bars;
import dk.digit.platform.chart.Direction;
import dk.digit.platform.chart.Measure;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What ideas are judged by: the weights of the day and those before them, and what each score means.
///
/// @param models the newest first
public record CriteriaPage(List<ScoreModel> models, Map<DecisionId, Decision> decisions) implements Page {

    public static final String PATH = Idea.LIST + "/criteria";

    static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    @Override
    public String titleKey() {
        return "portfolio.ideas.criteria";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/portfolio", "portfolio.overview.title"), Crumb.of(Idea.LIST, "portfolio.ideas.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public @Nullable ScoreModel now() {
        return models.isEmpty() ? null : models.getFirst();
    }

    public List<Criterion> criteria() {
        return List.of(Criterion.values());
    }

    public List<String> steps(Criterion criterion, Lang lang) {
        return IntStream.rangeClosed(1, Criterion.BEST)
                .mapToObj(step -> ScoreForm.step(criterion, step, lang))
                .toList();
    }

    public Bars weights(ScoreModel model, Lang lang) {
        return new Bars(
                Texts.of(lang, "portfolio.ideas.weights"),
                Texts.of(lang, "portfolio.ideas.weightsTell"),
                Texts.of(lang, "portfolio.ideas.criterion"),
                Measure.percent(Texts.of(lang, "portfolio.ideas.weight")),
                Direction.LYING,
                Arrays.stream(Criterion.values())
                        .map(criterion -> Bars.Bar.of(
                                Texts.of(lang, criterion), model.weights().of(criterion)))
                        .toList());
    }

    @Component
    static class Query {

        private final Scores scores;
        private final Meetings meetings;

        Query(Scores scores, Meetings meetings) {
            this.scores = scores;
            this.meetings = meetings;
        }

        @Transactional(readOnly = true)
        public CriteriaPage on(View view) {
            var models = scores.models(view.asOf());
            var decisions = meetings
                    .decisions(models.stream().map(ScoreModel::decision).toList(), view.asOf())
                    .stream()
                    .collect(Collectors.toMap(Decision::id, Function.identity()));
            return new CriteriaPage(models, decisions);
        }
    }
}
