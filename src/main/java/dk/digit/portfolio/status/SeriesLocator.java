package dk.digit.portfolio.status;

import static dk.digit.portfolio.db.Tables.ACTIVITY;
import static dk.digit.portfolio.db.Tables.STATUS_SERIES;

import dk.digit.platform.access.Locator;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityLocator;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// A series of status reports: whoever keeps the activity writes in it, and so does the municipality whose part it
/// is about.
@Component
class SeriesLocator implements Locator {

    static final String KIND = "status-series";

    private final DSLContext sql;

    SeriesLocator(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Target> locate(String id) {
        return !id.matches("\\d{1,18}")
                ? Optional.empty()
                : sql.select(ACTIVITY.ID, ACTIVITY.NAME_DA, ACTIVITY.NAME_EN, STATUS_SERIES.MUNICIPALITY)
                        .from(STATUS_SERIES)
                        .join(ACTIVITY)
                        .on(ACTIVITY.ID.eq(STATUS_SERIES.ACTIVITY))
                        .where(STATUS_SERIES.ID.eq(Long.valueOf(id)))
                        .fetchOptional(row -> new Target(
                                ActivityLocator.KIND,
                                row.value1(),
                                new Bilingual(row.value2(), row.value3()),
                                row.value4(),
                                null));
    }

    @Override
    public String path(String id) {
        return "/portfolio/status";
    }

    @Override
    public Map<String, Bilingual> names(Collection<String> ids) {
        return sql.select(STATUS_SERIES.ID, ACTIVITY.NAME_DA, ACTIVITY.NAME_EN)
                .from(STATUS_SERIES)
                .join(ACTIVITY)
                .on(ACTIVITY.ID.eq(STATUS_SERIES.ACTIVITY))
                .where(STATUS_SERIES.ID.cast(String.class).in(ids))
                .fetchMap(row -> row.value1().toString(), row -> new Bilingual(row.value2(), row.value3()));
    }
}
