package dk.digit.benefits.measuring;

import static org.jooq.impl.DSL.noCondition;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.profiles.BenefitType;
import dk.digit.benefits.profiles.Benefits;
import dk.digit.benefits.profiles.Better;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Reads how benefits stand: one query for the parts, and those for their starts.
@Component
class Standings {

    private final DSLContext sql;
    private final Starts starts;

    @Autowired
    Standings(DSLContext sql, Benefits benefits) {
        this(sql, benefits::starts);
    }

    Standings(DSLContext sql, Starts starts) {
        this.sql = sql;
        this.starts = starts;
    }

    /// Since when each part is to be felt, as it is known on a day.
    @FunctionalInterface
    interface Starts {
        Map<Long, LocalDate> of(@Nullable ActivityId activity, LocalDate day);
    }

    List<BenefitStanding> of(@Nullable ActivityId activity, LocalDate day) {
        var known = starts.of(activity, day);
        return sql.select(PartsOn.COLUMNS)
                .from(PartsOn.day(day))
                .where(activity == null ? noCondition() : PartsOn.ACTIVITY.eq(activity.value()))
                .orderBy(PartsOn.ACTIVITY, PartsOn.CODE, PartsOn.MUNICIPALITY)
                .fetch(row -> standing(row, known.get(row.get(PartsOn.ID)), day));
    }

    private static BenefitStanding standing(Record row, @Nullable LocalDate start, LocalDate day) {
        var better = Better.valueOf(row.get(PartsOn.BETTER));
        var baseline = PartsOn.plain(row.get(PartsOn.BASELINE));
        var target = PartsOn.plain(row.get(PartsOn.TARGET));
        var last = PartsOn.plain(row.get(PartsOn.LAST));
        var effect = improvement(better, baseline, last);
        var wanted = improvement(better, baseline, target);
        var worth = row.get(PartsOn.WORTH);
        return new BenefitStanding(
                row.get(PartsOn.ID),
                row.get(PartsOn.BENEFIT),
                new ActivityId(row.get(PartsOn.ACTIVITY)),
                row.get(PartsOn.CODE),
                PartsOn.nameOf(row),
                BenefitType.valueOf(row.get(PartsOn.TYPE)),
                better,
                row.get(PartsOn.UNIT),
                row.get(PartsOn.CASH),
                row.get(PartsOn.EXAMPLE),
                new MunicipalityCode(row.get(PartsOn.MUNICIPALITY)),
                start,
                baseline,
                target == null ? null : new BenefitStanding.Aim(row.get(PartsOn.TARGET_ON), target),
                last == null ? null : new BenefitStanding.Reading(row.get(PartsOn.LAST_ON), last),
                effect,
                effect == null || wanted == null || wanted.signum() <= 0
                        ? null
                        : effect.divide(wanted, 4, RoundingMode.HALF_UP),
                worth(effect, worth),
                worth(wanted, worth),
                row.get(PartsOn.ACCEPTED),
                state(row.get(PartsOn.STATE), start, day),
                reason(row),
                row.get(PartsOn.MISSING_SINCE));
    }

    /// How much better than the baseline something is; negative is worse.
    static @Nullable BigDecimal improvement(Better better, @Nullable BigDecimal baseline, @Nullable BigDecimal value) {
        if (baseline == null || value == null) {
            return null;
        }
        return PartsOn.plain(
                switch (better) {
                    case MORE -> value.subtract(baseline);
                    case LESS -> baseline.subtract(value);
                });
    }

    /// Half up to the øre.
    static @Nullable Money worth(@Nullable BigDecimal units, @Nullable BigDecimal worth) {
        return units == null || worth == null
                ? null
                : Money.of(units.multiply(worth).setScale(2, RoundingMode.HALF_UP));
    }

    /// As it was said last; what nobody has spoken of is under way from its start.
    static HarvestState state(@Nullable String said, @Nullable LocalDate start, LocalDate day) {
        if (said != null) {
            return HarvestState.valueOf(said);
        }
        return start == null || start.isAfter(day) ? HarvestState.NOT_STARTED : HarvestState.UNDER_WAY;
    }

    private static @Nullable Bilingual reason(Record row) {
        return PartsOn.both(row, "reason");
    }
}
