package dk.digit.portfolio.ideas;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Scores an idea by every criterion, as one's own view or as what the assessors agree on.
///
/// @param opinions what was said before, by criterion
public record ScoreForm(Form form, Idea idea, Map<Criterion, List<Score>> opinions) implements Page {

    /// Whose score it is.
    public enum Whose {
        CONSENSUS,
        OWN
    }

    static final Fields FIELDS = fields();

    private static Fields fields() {
        var fields = Fields.of("whose", "portfolio.ideas.whose", "portfolio.ideas.whoseHint");
        for (Criterion criterion : Criterion.values()) {
            fields = fields.and(scoreField(criterion), Texts.key(criterion), "portfolio.ideas.about." + criterion)
                    .and(reasonField(criterion), "portfolio.ideas.reasonFor." + criterion);
        }
        return fields;
    }

    public static String scoreField(Criterion criterion) {
        return "score-" + criterion;
    }

    public static String reasonField(Criterion criterion) {
        return "reason-" + criterion;
    }

    static Map<String, String> values(List<Score> scores) {
        var values = new LinkedHashMap<String, String>();
        values.put("whose", Whose.CONSENSUS.name());
        scores.stream().filter(Score::consensus).forEach(score -> {
            values.putIfAbsent(scoreField(score.criterion()), String.valueOf(score.score()));
            values.putIfAbsent(reasonField(score.criterion()), score.reason());
        });
        return values;
    }

    /// Only what differs from what was scored before.
    static List<Ideas.Mark> read(Form form, List<Score> before, boolean consensus, String actor) {
        var marks = new ArrayList<Ideas.Mark>();
        for (Criterion criterion : Criterion.values()) {
            var score = form.optionalNumber(scoreField(criterion), 1, Criterion.BEST);
            var reason = form.optionalText(reasonField(criterion), 1000);
            if (score == null) {
                continue;
            }
            if (reason == null) {
                form.refuse(reasonField(criterion), "portfolio.ideas.refused.scoreWithoutReason");
            } else {
                var mark = new Ideas.Mark(criterion, score, reason);
                if (before.stream()
                        .filter(one -> one.criterion() == criterion
                                && one.consensus() == consensus
                                && (consensus || one.assessor().equals(actor)))
                        .findFirst()
                        .filter(one ->
                                one.score() == mark.score() && one.reason().equals(mark.reason()))
                        .isEmpty()) {
                    marks.add(mark);
                }
            }
        }
        return marks;
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "portfolio.ideas.scoreOf", idea.text().title());
    }

    @Override
    public List<Crumb> crumbs() {
        return IdeaStep.way(idea);
    }

    public List<Criterion> criteria() {
        return List.of(Criterion.values());
    }

    public List<Choice> whose() {
        return Choice.of(Whose.class);
    }

    public List<Choice> steps(Criterion criterion, Lang lang) {
        return IntStream.rangeClosed(1, Criterion.BEST)
                .mapToObj(step -> Choice.named(String.valueOf(step), step + ": " + step(criterion, step, lang)))
                .toList();
    }

    /// What a score means.
    static String step(Criterion criterion, int step, Lang lang) {
        return Texts.of(lang, "portfolio.ideas.scale." + criterion + "." + step);
    }
}
