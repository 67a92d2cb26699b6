package dk.digit.benefits.profiles;

import static dk.digit.benefits.db.Tables.BENEFIT;
import static dk.digit.benefits.db.Tables.BENEFIT_PART;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.access.Locator;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Zone;
import dk.digit.portfolio.ActivityLocator;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// A municipality's part of a benefit, by its id: the municipality's own, and the record of whoever is responsible for
/// the activity.
@Component
public class BenefitPartLocator implements Locator {

    public static final String KIND = "benefit-part";

    private final StoredBenefits benefits;
    private final StoredParts parts;
    private final Association association;
    private final DSLContext sql;
    private final Clock clock;

    BenefitPartLocator(
            StoredBenefits benefits, StoredParts parts, Association association, DSLContext sql, Clock clock) {
        this.benefits = benefits;
        this.parts = parts;
        this.association = association;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Target> locate(String id) {
        return BenefitLocator.key(id)
                .flatMap(part -> parts.find(part, Zone.today(clock)))
                .flatMap(part -> benefits.find(part.benefit()).map(benefit -> target(benefit, part.municipality())));
    }

    /// What rights about a municipality's part are asked about.
    public static Target target(Benefit benefit, MunicipalityCode municipality) {
        return Target.ofMunicipality(
                ActivityLocator.KIND, benefit.activity().value(), benefit.name(), municipality.value());
    }

    @Override
    public String path(String id) {
        return BenefitLocator.key(id)
                .flatMap(part -> parts.find(part, Zone.today(clock)))
                .map(part -> association
                        .municipality(part.municipality())
                        .map((Municipality one) -> BenefitPaths.part(part.benefit(), one))
                        .orElse(BenefitPaths.ALL + "/" + part.benefit()))
                .orElse(BenefitPaths.ALL);
    }

    @Override
    public Map<String, Bilingual> names(Collection<String> ids) {
        return sql.select(
                        BENEFIT_PART.ID,
                        concat(BENEFIT.NAME_DA, inline(" – "), BENEFIT_PART.MUNICIPALITY),
                        concat(BENEFIT.NAME_EN, inline(" – "), BENEFIT_PART.MUNICIPALITY))
                .from(BENEFIT_PART)
                .join(BENEFIT)
                .on(BENEFIT.ID.eq(BENEFIT_PART.BENEFIT))
                .where(BENEFIT_PART.ID.cast(String.class).in(ids))
                .fetchMap(row -> String.valueOf(row.value1()), row -> Bilingual.of(row.value2(), row.value3()));
    }
}
