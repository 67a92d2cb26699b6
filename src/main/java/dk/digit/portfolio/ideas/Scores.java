package dk.digit.portfolio.ideas;

import static dk.digit.portfolio.db.Tables.IDEA;
import static dk.digit.portfolio.db.Tables.IDEA_PATIENCE;
import static dk.digit.portfolio.db.Tables.IDEA_SCORE;
import static dk.digit.portfolio.db.Tables.IDEA_STATE;
import static dk.digit.portfolio.db.Tables.IDEA_VERSION;
import static dk.digit.portfolio.db.Tables.SCORE_CRITERION;
import static dk.digit.portfolio.db.Tables.SCORE_MODEL;
import static java.util.Objects.requireNonNull;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.access.CurrentActor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Scores of ideas, and the weights that make points of them.
@Component
class Scores {

    private final DSLContext sql;

    Scores(DSLContext sql) {
        this.sql = sql;
    }

    /// Every score until a day, the newest first.
    List<Score> of(long idea, LocalDate day) {
        return sql.select(
                        IDEA_SCORE.CRITERION,
                        IDEA_SCORE.CONSENSUS,
                        IDEA_SCORE.ASSESSOR,
                        IDEA_SCORE.SCORE,
                        IDEA_SCORE.REASON,
                        IDEA_SCORE.SINCE,
                        IDEA_SCORE.RECORDED_AT)
                .from(IDEA_SCORE)
                .where(IDEA_SCORE.IDEA.eq(idea))
                .and(IDEA_SCORE.SINCE.le(day))
                .orderBy(IDEA_SCORE.SINCE.desc(), IDEA_SCORE.ID.desc())
                .fetch(row -> new Score(
                        Criterion.valueOf(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    void add(long idea, Criterion criterion, boolean consensus, int score, String reason, LocalDate day) {
        sql.insertInto(IDEA_SCORE)
                .set(IDEA_SCORE.IDEA, idea)
                .set(IDEA_SCORE.CRITERION, criterion.name())
                .set(IDEA_SCORE.CONSENSUS, consensus)
                .set(IDEA_SCORE.ASSESSOR, CurrentActor.get().username())
                .set(IDEA_SCORE.SCORE, (short) score)
                .set(IDEA_SCORE.REASON, reason)
                .set(IDEA_SCORE.SINCE, day)
                .execute();
    }

    /// The ideas that are assessed and open on a day, with what they have by each criterion.
    List<Contender> contenders(LocalDate day) {
        var agreed = IdeaTables.agreed(day).asTable("agreed");
        var words = IdeaTables.words(day);
        var standing = IdeaTables.standing(day);
        var titles = new LinkedHashMap<Long, String>();
        var counts = new LinkedHashMap<Long, Map<Criterion, Integer>>();
        sql.select(
                        IDEA.ID,
                        words.field(IDEA_VERSION.TITLE),
                        agreed.field(IDEA_SCORE.CRITERION),
                        agreed.field(IDEA_SCORE.SCORE))
                .from(IDEA)
                .join(agreed)
                .on(agreed.field(IDEA_SCORE.IDEA).eq(IDEA.ID))
                .crossJoin(words)
                .crossJoin(standing)
                .where(requireNonNull(standing.field(IDEA_STATE.STATE)).eq(IdeaState.ASSESSED.name()))
                .orderBy(IDEA.ID)
                .forEach(row -> {
                    var criterion = Criterion.valueOf(row.value3());
                    titles.put(row.value1(), row.value2());
                    counts.computeIfAbsent(row.value1(), key -> new EnumMap<>(Criterion.class))
                            .put(criterion, criterion.counts(row.value4()));
                });
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue().size() == Criterion.values().length)
                .map(entry -> new Contender(entry.getKey(), titles.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .toList();
    }

    /// The weights of a day.
    Optional<ScoreModel> model(LocalDate day) {
        return models(day).stream().findFirst();
    }

    /// The weights until a day, the newest first.
    List<ScoreModel> models(LocalDate day) {
        var rows = sql.select(
                        SCORE_MODEL.VERSION,
                        SCORE_MODEL.SINCE,
                        SCORE_MODEL.DECISION,
                        SCORE_MODEL.SOURCE,
                        SCORE_CRITERION.CRITERION,
                        SCORE_CRITERION.WEIGHT)
                .from(SCORE_MODEL)
                .join(SCORE_CRITERION)
                .on(SCORE_CRITERION.MODEL.eq(SCORE_MODEL.VERSION))
                .where(SCORE_MODEL.SINCE.le(day))
                .orderBy(SCORE_MODEL.SINCE.desc(), SCORE_MODEL.VERSION.desc())
                .fetchGroups(SCORE_MODEL.VERSION);
        var models = new ArrayList<ScoreModel>();
        rows.forEach((version, criteria) -> {
            var first = criteria.getFirst();
            var percent = new EnumMap<Criterion, Integer>(Criterion.class);
            criteria.forEach(row -> percent.put(
                    Criterion.valueOf(row.get(SCORE_CRITERION.CRITERION)),
                    row.get(SCORE_CRITERION.WEIGHT).intValue()));
            models.add(new ScoreModel(
                    version,
                    first.get(SCORE_MODEL.SINCE),
                    new DecisionId(first.get(SCORE_MODEL.DECISION)),
                    first.get(SCORE_MODEL.SOURCE),
                    new Weights(percent)));
        });
        return models;
    }

    /// @param after the version that the writer started from, 0 for none; another in between meets at the key
    void add(int after, LocalDate since, DecisionId decision, @Nullable String source, Weights weights) {
        sql.insertInto(SCORE_MODEL)
                .set(SCORE_MODEL.VERSION, after + 1)
                .set(SCORE_MODEL.SINCE, since)
                .set(SCORE_MODEL.DECISION, decision.value())
                .set(SCORE_MODEL.SOURCE, source)
                .set(SCORE_MODEL.RECORDED_BY, CurrentActor.get().username())
                .execute();
        weights.percent()
                .forEach((criterion, weight) -> sql.insertInto(SCORE_CRITERION)
                        .set(SCORE_CRITERION.MODEL, after + 1)
                        .set(SCORE_CRITERION.CRITERION, criterion.name())
                        .set(SCORE_CRITERION.WEIGHT, weight.shortValue())
                        .execute());
    }

    /// Points of the ideas that are scored by every criterion.
    Map<Long, Integer> points(LocalDate day) {
        var points = IdeaTables.points(day);
        return sql.select(points.field(IdeaTables.OF), points.field(IdeaTables.POINTS))
                .from(points)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /// How many days an idea may wait that was sent in on a day.
    int patience(LocalDate day) {
        return sql.select(IDEA_PATIENCE.DAYS)
                .from(IDEA_PATIENCE)
                .where(IDEA_PATIENCE.SINCE.le(day))
                .orderBy(IDEA_PATIENCE.SINCE.desc())
                .limit(1)
                .fetchOptional(IDEA_PATIENCE.DAYS)
                .map(Short::intValue)
                .orElse(30);
    }
}
