package dk.digit.meetings.recommendations;

import static dk.digit.meetings.db.Tables.RECOMMENDATION;

import dk.digit.platform.access.Locator;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// A recommendation: nobody's alone.
@Component
class RecommendationLocator implements Locator {

    static final String KIND = "recommendation";

    private final DSLContext sql;

    RecommendationLocator(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Target> locate(String id) {
        return Optional.ofNullable(names(java.util.List.of(id)).get(id)).map(words -> Target.record(KIND, id, words));
    }

    @Override
    public String path(String id) {
        return RecommendationList.PATH + "/" + id;
    }

    @Override
    public Map<String, Bilingual> names(Collection<String> ids) {
        return sql.select(RECOMMENDATION.ID, RECOMMENDATION.TEXT_DA, RECOMMENDATION.TEXT_EN)
                .from(RECOMMENDATION)
                .where(RECOMMENDATION.ID.in(ids))
                .fetchMap(RECOMMENDATION.ID, row -> Bilingual.of(row.value2(), row.value3()));
    }
}
