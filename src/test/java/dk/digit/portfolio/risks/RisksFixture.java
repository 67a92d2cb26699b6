package dk.digit.portfolio.risks;

import static dk.digit.portfolio.PortfolioFixture.ERP;

import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import dk.digit.meetings.Owner;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.PortfolioFixture;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/// A register on a database of a test's own, and what most tests say to it.
final class RisksFixture {

    static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);
    static final Owner ROSKILDE =
            new Owner.OfFunction(WorkFunction.BUSINESS_AREA_MANAGER, new MunicipalityCode("0265"));
    static final Owner LEJRE = new Owner.OfFunction(WorkFunction.BUSINESS_AREA_MANAGER, new MunicipalityCode("0350"));

    final Risks risks;
    final StoredRisks stored;
    final RiskScales scales;
    final RiskActions actions;
    final RiskEscalations escalations;

    private RisksFixture(DSLContext sql) {
        stored = new StoredRisks(sql);
        actions = new RiskActions(sql);
        escalations = new RiskEscalations(sql);
        scales = new RiskScales(sql);
        risks = new Risks(
                stored,
                actions,
                escalations,
                scales,
                Clock.fixed(Instant.parse("2023-09-01T12:00:00Z"), ZoneOffset.UTC));
        PortfolioFixture.on(sql).erp();
    }

    static RisksFixture on(DSLContext sql) {
        return new RisksFixture(sql);
    }

    long raised() {
        return risks.raise(ERP, draft("Leverandøren mangler folk"), null);
    }

    Risk on(long id, String day) {
        return risks.find(id, LocalDate.parse(day)).orElseThrow();
    }

    static RiskDraft draft(String title) {
        return draft(RiskKind.RISK, title, null);
    }

    static RiskDraft draft(RiskKind kind, String title, Owner owner) {
        return new RiskDraft(null, kind, new Bilingual(title, ""), null, null, null, Set.of(), NEW_YEAR, owner, null);
    }

    static RiskAssessment assessed(String day, int probability, int time) {
        return new RiskAssessment(
                LocalDate.parse(day), probability, Map.of(RiskField.TIME, time), null, null, null, null);
    }

    static RiskAssessment costing(String day, int probability, String kroner, RiskAssessment.Residual residual) {
        return new RiskAssessment(
                LocalDate.parse(day),
                probability,
                Map.of(RiskField.ECONOMY, 3),
                Money.parseDanish(kroner),
                null,
                residual,
                null);
    }

    static Bilingual words(String danish) {
        return new Bilingual(danish, "");
    }
}
