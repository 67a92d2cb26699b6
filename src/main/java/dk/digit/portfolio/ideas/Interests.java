package dk.digit.portfolio.ideas;

import static dk.digit.portfolio.db.Tables.IDEA_COMMENT;
import static dk.digit.portfolio.db.Tables.IDEA_INTEREST;
import static dk.digit.portfolio.db.Tables.IDEA_QUESTION;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.access.CurrentActor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What municipalities answer when they are asked about ideas, and what people say of them.
@Component
class Interests {

    private final DSLContext sql;

    Interests(DSLContext sql) {
        this.sql = sql;
    }

    /// Every answer until a day, the newest first.
    List<Interest> of(long idea, LocalDate day) {
        return sql.select(
                        IDEA_INTEREST.MUNICIPALITY,
                        IDEA_INTEREST.ANSWER,
                        IDEA_INTEREST.COMMENT,
                        IDEA_INTEREST.SINCE,
                        IDEA_INTEREST.RECORDED_AT,
                        IDEA_INTEREST.RECORDED_BY)
                .from(IDEA_INTEREST)
                .where(IDEA_INTEREST.IDEA.eq(idea))
                .and(IDEA_INTEREST.SINCE.le(day))
                .orderBy(IDEA_INTEREST.SINCE.desc(), IDEA_INTEREST.ID.desc())
                .fetch(row -> new Interest(
                        new MunicipalityCode(row.value1()),
                        InterestAnswer.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    /// By idea, those who have answered by a day with one of some answers.
    Map<Long, Set<MunicipalityCode>> answered(LocalDate day, Set<InterestAnswer> which) {
        var given = IdeaTables.answers(day).asTable("given");
        var idea = given.field(IDEA_INTEREST.IDEA);
        var municipality = given.field(IDEA_INTEREST.MUNICIPALITY);
        var by = new HashMap<Long, Set<MunicipalityCode>>();
        sql.select(idea, municipality)
                .from(given)
                .where(given.field(IDEA_INTEREST.ANSWER)
                        .in(which.stream().map(Enum::name).toList()))
                .forEach(row -> by.computeIfAbsent(row.value1(), key -> new HashSet<>())
                        .add(new MunicipalityCode(row.value2())));
        return by;
    }

    void add(long idea, MunicipalityCode municipality, InterestAnswer answer, @Nullable String comment, LocalDate day) {
        sql.insertInto(IDEA_INTEREST)
                .set(IDEA_INTEREST.IDEA, idea)
                .set(IDEA_INTEREST.MUNICIPALITY, municipality.value())
                .set(IDEA_INTEREST.ANSWER, answer.name())
                .set(IDEA_INTEREST.COMMENT, comment)
                .set(IDEA_INTEREST.SINCE, day)
                .set(IDEA_INTEREST.RECORDED_BY, CurrentActor.get().username())
                .execute();
    }

    /// The last question about each idea that was asked by a day.
    Map<Long, Question> questions(LocalDate day) {
        return sql.select(IDEA_QUESTION.IDEA, IDEA_QUESTION.ASKED_ON, IDEA_QUESTION.ANSWER_BY)
                .distinctOn(IDEA_QUESTION.IDEA)
                .from(IDEA_QUESTION)
                .where(IDEA_QUESTION.ASKED_ON.le(day))
                .orderBy(IDEA_QUESTION.IDEA, IDEA_QUESTION.ASKED_ON.desc(), IDEA_QUESTION.ID.desc())
                .fetchMap(row -> row.value1(), row -> new Question(row.value2(), row.value3()));
    }

    void ask(long idea, LocalDate day, LocalDate answerBy) {
        sql.insertInto(IDEA_QUESTION)
                .set(IDEA_QUESTION.IDEA, idea)
                .set(IDEA_QUESTION.ASKED_ON, day)
                .set(IDEA_QUESTION.ANSWER_BY, answerBy)
                .set(IDEA_QUESTION.RECORDED_BY, CurrentActor.get().username())
                .execute();
    }

    List<IdeaComment> comments(long idea, LocalDate day) {
        return sql.select(IDEA_COMMENT.BODY, IDEA_COMMENT.WRITTEN_AT, IDEA_COMMENT.WRITTEN_BY)
                .from(IDEA_COMMENT)
                .where(IDEA_COMMENT.IDEA.eq(idea))
                .and(IDEA_COMMENT.WRITTEN_ON.le(day))
                .orderBy(IDEA_COMMENT.ID)
                .fetch(row -> new IdeaComment(row.value1(), row.value2(), row.value3()));
    }

    void comment(long idea, String body, LocalDate day) {
        sql.insertInto(IDEA_COMMENT)
                .set(IDEA_COMMENT.IDEA, idea)
                .set(IDEA_COMMENT.BODY, body)
                .set(IDEA_COMMENT.WRITTEN_ON, day)
                .set(IDEA_COMMENT.WRITTEN_BY, CurrentActor.get().username())
                .execute();
    }
}
