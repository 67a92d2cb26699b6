package dk.digit.benefits.profiles;

import static dk.digit.benefits.db.Tables.BENEFIT;

import dk.digit.platform.access.Locator;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityLocator;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// A benefit belongs to whoever is responsible for its activity.
@Component
public class BenefitLocator implements Locator {

    public static final String KIND = "benefit";

    private final StoredBenefits benefits;
    private final DSLContext sql;

    BenefitLocator(StoredBenefits benefits, DSLContext sql) {
        this.benefits = benefits;
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Target> locate(String id) {
        return key(id).flatMap(benefits::find).map(BenefitLocator::target);
    }

    static Optional<Long> key(String id) {
        return id.matches("\\d{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }

    public static Target target(Benefit benefit) {
        return Target.record(ActivityLocator.KIND, benefit.activity().value(), benefit.name());
    }

    @Override
    public String path(String id) {
        return BenefitPaths.ALL + "/" + id;
    }

    @Override
    public Map<String, Bilingual> names(Collection<String> ids) {
        return sql.select(BENEFIT.ID, BENEFIT.NAME_DA, BENEFIT.NAME_EN)
                .from(BENEFIT)
                .where(BENEFIT.ID.cast(String.class).in(ids))
                .fetchMap(row -> String.valueOf(row.value1()), row -> Bilingual.of(row.value2(), row.value3()));
    }
}
