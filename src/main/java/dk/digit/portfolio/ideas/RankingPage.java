package dk.digit.portfolio.ideas;

import static java.util.Objects.requireNonNullElse;

import dk.digit.platform.chart.Direction;
import dk.digit.platform.chart.Line;
import dk.digit.platform.chart.Measure;
import dk.digit.platform.chart.StackedBars;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The assessed ideas by their points, and how firmly that order stands when the weights are changed.
///
/// @param model null before the board has set weights
/// @param first how many ideas there is room for: the line under them is looked at
/// @param points how far each weight is changed
/// @param criterion whose weight the picture changes from 0 to 100
public record RankingPage(
        @Nullable ScoreModel model, @Nullable Ranking ranking, int first, int points, Criterion criterion)
        implements Page {

    public static final String PATH = Idea.LIST + "/ranking";

    private static final int DRAWN = 6;
    private static final int BARS_DRAWN = 20;
    private static final int STEP = 10;

    @Override
    public String titleKey() {
        return "portfolio.ideas.ranking";
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

    public List<Criterion> criteria() {
        return List.of(Criterion.values());
    }

    public Weights weights() {
        return known().weights();
    }

    public List<Ranking.Place> places() {
        return ranking == null ? List.of() : ranking.places();
    }

    public List<Sensitivity.Neighbours> neighbours() {
        return new Sensitivity(known()).neighbours();
    }

    public List<Sensitivity.Edge> line() {
        return new Sensitivity(known()).line(first);
    }

    public Sensitivity.Span span(Contender idea) {
        return new Sensitivity(known()).span(idea, points);
    }

    public Sensitivity.Span span(Contender idea, Criterion of) {
        return new Sensitivity(known()).span(idea, of, points);
    }

    public int placeAlone(Contender idea, Criterion of) {
        return known().placeAlone(idea, of);
    }

    private Ranking known() {
        if (ranking == null) {
            throw new IllegalStateException("there is no ranking without weights");
        }
        return ranking;
    }

    /// "2–4", or the one place.
    public String places(Sensitivity.Span span) {
        return span.firm() ? String.valueOf(span.best()) : span.best() + "–" + span.worst();
    }

    /// Percentage points for reading: rounded to one decimal where they are no whole number.
    public String points(Sensitivity.Turn turn, Lang lang) {
        var change = turn.points().abs();
        return change.isWhole()
                ? String.valueOf(change.numerator())
                : Texts.of(lang, "portfolio.ideas.roughly", Formats.decimal(lang, change.rounded()));
    }

    /// "Risiko: mere end 12 point"; a dash where no weight alone does it.
    public String rise(Sensitivity.@Nullable Turn turn, Lang lang) {
        return turned(turn, lang, "portfolio.ideas.turnRises", "portfolio.ideas.anyRise");
    }

    public String fall(Sensitivity.@Nullable Turn turn, Lang lang) {
        return turned(turn, lang, "portfolio.ideas.turnFalls", "portfolio.ideas.anyFall");
    }

    /// Where two are level already, any change will do.
    private String turned(Sensitivity.@Nullable Turn turn, Lang lang, String moreThan, String any) {
        if (turn == null) {
            return "–";
        }
        return level(turn)
                ? Texts.of(lang, any, turn.criterion())
                : Texts.of(lang, moreThan, turn.criterion(), points(turn, lang));
    }

    private static boolean level(Sensitivity.Turn turn) {
        return turn.points().numerator() == 0;
    }

    /// The same with the ideas that change places.
    public String crossing(Sensitivity.@Nullable Turn turn, Lang lang) {
        if (turn == null) {
            return "–";
        }
        var lower = turn.lower().title();
        var upper = turn.upper().title();
        return level(turn)
                ? Texts.of(lang, "portfolio.ideas.crossingAtOnce", lower, upper)
                : Texts.of(lang, "portfolio.ideas.crossing", points(turn, lang), lower, upper);
    }

    /// What the points of each idea are made of.
    public StackedBars bars(Lang lang) {
        var series = Arrays.stream(Criterion.values())
                .map(one -> new StackedBars.Series(Texts.of(lang, one), IdeaLook.tone(one)))
                .toList();
        var bars = places().stream()
                .limit(BARS_DRAWN)
                .map(place -> new StackedBars.Bar(
                        place.place() + ". " + place.idea().title(),
                        Arrays.stream(Criterion.values())
                                .map(one -> BigDecimal.valueOf(
                                        (long) weights().of(one) * place.idea().by(one)))
                                .toList()))
                .toList();
        return new StackedBars(
                Texts.of(lang, "portfolio.ideas.pointsMade"),
                Texts.of(lang, "portfolio.ideas.pointsMadeTell"),
                Texts.of(lang, "portfolio.ideas.idea"),
                Measure.count(Texts.of(lang, "portfolio.ideas.points")),
                Direction.LYING,
                series,
                bars,
                Texts.of(lang, "portfolio.ideas.inAll"));
    }

    /// The points of the first ideas while one weight goes from 0 to 100; null where the others cannot be scaled.
    public @Nullable Line moving(Lang lang) {
        var sensitivity = new Sensitivity(known());
        if (!weights().canVary(criterion)) {
            return null;
        }
        var steps = new ArrayList<String>();
        for (int weight = 0; weight <= Weights.WHOLE; weight += STEP) {
            steps.add(String.valueOf(weight));
        }
        var series = places().stream()
                .limit(DRAWN)
                .map(place -> new Line.Series(
                        place.idea().title(),
                        steps.stream()
                                .map(weight -> sensitivity
                                        .pointsWith(place.idea(), criterion, Integer.parseInt(weight))
                                        .map(Ratio::rounded)
                                        .orElse(null))
                                .toList()))
                .toList();
        var word = Texts.of(lang, criterion);
        return new Line(
                Texts.of(lang, "portfolio.ideas.moving", word),
                Texts.of(lang, "portfolio.ideas.movingTells", word, weights().of(criterion)),
                Texts.of(lang, "portfolio.ideas.weightOf", word),
                Measure.count(Texts.of(lang, "portfolio.ideas.points")),
                steps,
                series);
    }

    @Component
    static class Query {

        private final Scores scores;

        Query(Scores scores) {
            this.scores = scores;
        }

        @Transactional(readOnly = true)
        public RankingPage on(View view) {
            var model = scores.model(view.asOf()).orElse(null);
            return new RankingPage(
                    model,
                    model == null ? null : Ranking.of(model.weights(), scores.contenders(view.asOf())),
                    number(view.param("first"), 3, 1000),
                    number(view.param("points"), 10, Weights.WHOLE),
                    Arrays.stream(Criterion.values())
                            .filter(one -> one.name().equals(view.param("criterion")))
                            .findFirst()
                            .orElse(Criterion.OBJECTIVE_1));
        }

        private static int number(@Nullable String typed, int otherwise, int most) {
            var text = requireNonNullElse(typed, "");
            return text.matches("[1-9][0-9]{0,3}") ? Math.min(most, Integer.parseInt(text)) : otherwise;
        }
    }
}
