package dk.digit.meetings.votes;

import static dk.digit.meetings.db.Tables.MEETING;
import static dk.digit.meetings.db.Tables.VOTE;

import dk.digit.platform.access.Locator;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// A vote: the body's whose meeting takes it.
@Component
class VoteLocator implements Locator {

    static final String KIND = "vote";

    private final DSLContext sql;

    VoteLocator(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Target> locate(String id) {
        return sql.select(VOTE.QUESTION_DA, VOTE.QUESTION_EN, MEETING.BODY)
                .from(VOTE)
                .join(MEETING)
                .on(MEETING.ID.eq(VOTE.MEETING))
                .where(VOTE.ID.eq(id))
                .fetchOptional(row -> Target.ofBody(KIND, id, Bilingual.of(row.value1(), row.value2()), row.value3()));
    }

    static Target target(Vote vote) {
        return Target.ofBody(
                KIND, vote.id().value(), vote.question(), vote.body().value());
    }

    @Override
    public String path(String id) {
        return "/meetings/votes/" + id;
    }

    @Override
    public Map<String, Bilingual> names(Collection<String> ids) {
        return sql.select(VOTE.ID, VOTE.QUESTION_DA, VOTE.QUESTION_EN)
                .from(VOTE)
                .where(VOTE.ID.in(ids))
                .fetchMap(VOTE.ID, row -> Bilingual.of(row.value2(), row.value3()));
    }
}
