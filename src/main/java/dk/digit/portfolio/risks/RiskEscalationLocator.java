package dk.digit.portfolio.risks;

import static dk.digit.portfolio.db.Tables.RISK;
import static dk.digit.portfolio.db.Tables.RISK_ESCALATION;

import dk.digit.platform.access.Locator;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// An escalation belongs to the body that it was made to.
@Component
class RiskEscalationLocator implements Locator {

    static final String KIND = "risk-escalation";

    private final DSLContext sql;

    RiskEscalationLocator(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Target> locate(String id) {
        return RiskLocator.key(id)
                .flatMap(known -> sql.select(RISK.TITLE_DA, RISK.TITLE_EN, RISK_ESCALATION.TO_LEVEL)
                        .from(RISK_ESCALATION)
                        .join(RISK)
                        .on(RISK.ID.eq(RISK_ESCALATION.RISK))
                        .where(RISK_ESCALATION.ID.eq(known))
                        .fetchOptional(row -> target(
                                known, RiskLevel.valueOf(row.value3()), Bilingual.of(row.value1(), row.value2()))));
    }

    static Target target(long id, RiskLevel to, Bilingual words) {
        var body = to.body();
        return new Target(KIND, String.valueOf(id), words, null, body == null ? null : body.value());
    }

    @Override
    public String path(String id) {
        return PortfolioRisks.PATH + "/escalations/" + id;
    }

    @Override
    public Map<String, Bilingual> names(Collection<String> ids) {
        return sql.select(RISK_ESCALATION.ID, RISK.TITLE_DA, RISK.TITLE_EN)
                .from(RISK_ESCALATION)
                .join(RISK)
                .on(RISK.ID.eq(RISK_ESCALATION.RISK))
                .where(RISK_ESCALATION.ID.cast(String.class).in(ids))
                .fetchMap(row -> String.valueOf(row.value1()), row -> Bilingual.of(row.value2(), row.value3()));
    }
}
