package dk.digit.benefits.profiles;

import static dk.digit.benefits.db.Tables.BENEFIT;
import static dk.digit.benefits.db.Tables.BENEFIT_PART;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.association.MunicipalityCode;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.waves.GoLive;
import dk.digit.portfolio.waves.Waves;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Since when municipalities' parts are to be felt, as it is known on a day: four queries.
@Component
class PartStarts {

    private final DSLContext sql;
    private final Waves waves;

    PartStarts(DSLContext sql, Waves waves) {
        this.sql = sql;
        this.waves = waves;
    }

    /// By id of the part; a part without a start is missing.
    ///
    /// @param activity null for all
    Map<Long, KnownStart> of(@Nullable ActivityId activity, LocalDate day) {
        return of(activity == null ? noCondition() : BENEFIT.ACTIVITY.eq(activity.value()), activity, day);
    }

    Map<Long, KnownStart> of(Benefit benefit, LocalDate day) {
        return of(BENEFIT.ID.eq(benefit.id()), benefit.activity(), day);
    }

    private Map<Long, KnownStart> of(Condition which, @Nullable ActivityId activity, LocalDate day) {
        var goLives = waves.goLives(activity, day);
        var starts = new HashMap<Long, KnownStart>();
        sql.select(
                        BENEFIT_PART.ID,
                        BENEFIT.ACTIVITY,
                        BENEFIT_PART.MUNICIPALITY,
                        BENEFIT_PART.START_ON,
                        BENEFIT_PART.OFFSET_DAYS)
                .from(BENEFIT_PART)
                .join(BENEFIT)
                .on(BENEFIT.ID.eq(BENEFIT_PART.BENEFIT))
                .where(which)
                .forEach(row -> {
                    var start = start(
                            new PartStart(row.value4(), row.value5()),
                            goLives.getOrDefault(new ActivityId(row.value2()), Map.of())
                                    .get(new MunicipalityCode(row.value3())));
                    if (start != null) {
                        starts.put(row.value1(), start);
                    }
                });
        return starts;
    }

    static @Nullable KnownStart start(PartStart part, @Nullable GoLive goLive) {
        if (part.on() != null) {
            return new KnownStart(part.on(), null, 0);
        }
        return goLive == null
                ? null
                : new KnownStart(goLive.day().plusDays(part.offsetDays()), goLive, part.offsetDays());
    }
}
