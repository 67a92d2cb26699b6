package dk.digit.portfolio.risks;

import static dk.digit.portfolio.db.Tables.RISK;

import dk.digit.platform.access.Locator;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Zone;
import dk.digit.portfolio.ActivityLocator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// A risk belongs to whoever is responsible for its activity, and to the municipality that owns it today.
@Component
class RiskLocator implements Locator {

    static final String KIND = "risk";

    private final DSLContext sql;
    private final StoredRisks risks;
    private final Clock clock;

    RiskLocator(DSLContext sql, StoredRisks risks, Clock clock) {
        this.sql = sql;
        this.risks = risks;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Target> locate(String id) {
        return key(id).flatMap(known -> risks.find(known, latest())).map(RiskLocator::target);
    }

    /// Also one that is in the register from a later day on.
    private LocalDate latest() {
        return Zone.today(clock).plusYears(100);
    }

    static Optional<Long> key(String id) {
        return id.matches("\\d{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }

    static Target target(Risk risk) {
        var activity = risk.activity();
        var owner = risk.ownedBy();
        return new Target(
                activity == null ? KIND : ActivityLocator.KIND,
                activity == null ? String.valueOf(risk.id()) : activity.value(),
                risk.title(),
                owner == null ? null : owner.value(),
                null);
    }

    @Override
    public String path(String id) {
        return PortfolioRisks.PATH + "/" + id;
    }

    @Override
    public Map<String, Bilingual> names(Collection<String> ids) {
        return sql.select(RISK.ID, RISK.TITLE_DA, RISK.TITLE_EN)
                .from(RISK)
                .where(RISK.ID.cast(String.class).in(ids))
                .fetchMap(row -> String.valueOf(row.value1()), row -> Bilingual.of(row.value2(), row.value3()));
    }
}
