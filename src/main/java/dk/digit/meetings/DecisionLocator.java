package dk.digit.meetings;

import static dk.digit.meetings.db.Tables.DECISION;

import dk.digit.platform.access.Locator;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// A decision: the body's that took it.
@Component
class DecisionLocator implements Locator {

    static final String KIND = "decision";

    private final DSLContext sql;

    DecisionLocator(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Target> locate(String id) {
        return sql.select(DECISION.TEXT_DA, DECISION.TEXT_EN, DECISION.BODY)
                .from(DECISION)
                .where(DECISION.ID.eq(id))
                .fetchOptional(row -> Target.ofBody(KIND, id, new Bilingual(row.value1(), row.value2()), row.value3()));
    }

    static Target target(Decision decision) {
        return Target.ofBody(
                KIND, decision.id().value(), decision.text(), decision.body().value());
    }

    @Override
    public String path(String id) {
        return "/meetings/decisions/" + id;
    }

    @Override
    public Map<String, Bilingual> names(Collection<String> ids) {
        return sql.select(DECISION.ID, DECISION.TEXT_DA, DECISION.TEXT_EN)
                .from(DECISION)
                .where(DECISION.ID.in(ids))
                .fetchMap(DECISION.ID, row -> new Bilingual(row.value2(), row.value3()));
    }
}
