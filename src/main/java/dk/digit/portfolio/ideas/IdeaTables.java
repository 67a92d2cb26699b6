package dk.digit.portfolio.ideas;

import static dk.digit.portfolio.db.Tables.IDEA;
import static dk.digit.portfolio.db.Tables.IDEA_INTEREST;
import static dk.digit.portfolio.db.Tables.IDEA_SCORE;
import static dk.digit.portfolio.db.Tables.IDEA_STATE;
import static dk.digit.portfolio.db.Tables.IDEA_VERSION;
import static dk.digit.portfolio.db.Tables.SCORE_CRITERION;
import static dk.digit.portfolio.db.Tables.SCORE_MODEL;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rank;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/// What ideas say, where they stand, who wants them and how they score on a day, each as a table to join.
final class IdeaTables {

    static final Field<Long> OF = field(name("of_idea"), SQLDataType.BIGINT);
    static final Field<Integer> POINTS = field(name("points"), SQLDataType.INTEGER);
    static final Field<Integer> PLACE = field(name("place"), SQLDataType.INTEGER);
    static final Field<Integer> WANTING = field(name("wanting"), SQLDataType.INTEGER);
    static final Field<Integer> LEADING = field(name("leading"), SQLDataType.INTEGER);
    static final Field<Integer> ANSWERS = field(name("answers"), SQLDataType.INTEGER);

    private IdeaTables() {}

    /// The newest version of the idea of the same row, under the name of its table.
    static Table<Record> words(LocalDate day) {
        return lateral(select(IDEA_VERSION.fields())
                        .from(IDEA_VERSION)
                        .where(IDEA_VERSION.IDEA.eq(IDEA.ID))
                        .and(IDEA_VERSION.SINCE.le(day))
                        .orderBy(IDEA_VERSION.NUMBER.desc())
                        .limit(1))
                .as(IDEA_VERSION.getName());
    }

    /// Where the idea of the same row stands, under the name of its table.
    static Table<Record> standing(LocalDate day) {
        return lateral(select(IDEA_STATE.fields())
                        .from(IDEA_STATE)
                        .where(IDEA_STATE.IDEA.eq(IDEA.ID))
                        .and(IDEA_STATE.SINCE.le(day))
                        .orderBy(IDEA_STATE.SINCE.desc(), IDEA_STATE.ID.desc())
                        .limit(1))
                .as(IDEA_STATE.getName());
    }

    /// The newest answer of each municipality about each idea.
    static Select<?> answers(LocalDate day) {
        return select(IDEA_INTEREST.IDEA, IDEA_INTEREST.MUNICIPALITY, IDEA_INTEREST.ANSWER)
                .distinctOn(IDEA_INTEREST.IDEA, IDEA_INTEREST.MUNICIPALITY)
                .from(IDEA_INTEREST)
                .where(IDEA_INTEREST.SINCE.le(day))
                .orderBy(
                        IDEA_INTEREST.IDEA,
                        IDEA_INTEREST.MUNICIPALITY,
                        IDEA_INTEREST.SINCE.desc(),
                        IDEA_INTEREST.ID.desc());
    }

    static Table<?> interest(LocalDate day) {
        var given = answers(day).asTable("given");
        var answer = given.field(IDEA_INTEREST.ANSWER);
        return select(
                        given.field(IDEA_INTEREST.IDEA).as(OF),
                        count().filterWhere(answer.in(InterestAnswer.JOIN.name(), InterestAnswer.LEAD.name()))
                                .as(WANTING),
                        count().filterWhere(answer.eq(InterestAnswer.LEAD.name()))
                                .as(LEADING),
                        count().as(ANSWERS))
                .from(given)
                .groupBy(given.field(IDEA_INTEREST.IDEA))
                .asTable("interest");
    }

    /// What the assessors agree on.
    static Select<?> agreed(LocalDate day) {
        return select(IDEA_SCORE.IDEA, IDEA_SCORE.CRITERION, IDEA_SCORE.SCORE)
                .distinctOn(IDEA_SCORE.IDEA, IDEA_SCORE.CRITERION)
                .from(IDEA_SCORE)
                .where(IDEA_SCORE.CONSENSUS)
                .and(IDEA_SCORE.SINCE.le(day))
                .orderBy(IDEA_SCORE.IDEA, IDEA_SCORE.CRITERION, IDEA_SCORE.SINCE.desc(), IDEA_SCORE.ID.desc());
    }

    /// The points of the ideas that are scored by every criterion, with the weights of the day.
    static Table<?> points(LocalDate day) {
        return points(day, "points_of");
    }

    private static Table<?> points(LocalDate day, String alias) {
        var agreed = agreed(day).asTable("agreed");
        var score = agreed.field(IDEA_SCORE.SCORE).cast(SQLDataType.INTEGER);
        var criterion = agreed.field(IDEA_SCORE.CRITERION);
        var counts = case_().when(
                        criterion.in(inverse()), inline(Criterion.BEST + 1).minus(score))
                .otherwise(score);
        return select(
                        agreed.field(IDEA_SCORE.IDEA).as(OF),
                        sum(counts.times(SCORE_CRITERION.WEIGHT))
                                .cast(SQLDataType.INTEGER)
                                .as(POINTS))
                .from(agreed)
                .join(SCORE_CRITERION)
                .on(SCORE_CRITERION.CRITERION.eq(criterion))
                .and(SCORE_CRITERION.MODEL.eq(select(SCORE_MODEL.VERSION)
                        .from(SCORE_MODEL)
                        .where(SCORE_MODEL.SINCE.le(day))
                        .orderBy(SCORE_MODEL.SINCE.desc(), SCORE_MODEL.VERSION.desc())
                        .limit(1)))
                .groupBy(agreed.field(IDEA_SCORE.IDEA))
                .having(count().eq(Criterion.values().length))
                .asTable(alias);
    }

    /// The places of the ideas that are assessed and neither chosen nor gone.
    static Table<?> places(LocalDate day) {
        var points = points(day, "ranked");
        var standing = standing(day);
        return select(
                        IDEA.ID.as(OF),
                        rank().over().orderBy(points.field(POINTS).desc()).as(PLACE))
                .from(IDEA)
                .join(points)
                .on(points.field(OF).eq(IDEA.ID))
                .crossJoin(standing)
                .where(standing.field(IDEA_STATE.STATE).eq(IdeaState.ASSESSED.name()))
                .asTable("places");
    }

    private static List<String> inverse() {
        return Arrays.stream(Criterion.values())
                .filter(Criterion::inverse)
                .map(Enum::name)
                .toList();
    }
}
