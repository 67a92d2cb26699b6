package dk.digit.benefits.measuring;

import static dk.digit.benefits.db.Tables.DEPARTURE;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where municipalities depart from the shared standard. Whoever may not see an activity is not told of it. Changes
/// are refused with a [RefusedException].
@Component
public class Departures {

    private final DSLContext sql;

    Departures(DSLContext sql) {
        this.sql = sql;
    }

    /// Those that held on a day, by activity and municipality: one query.
    ///
    /// @param activity null for all that the reader may see
    public List<Departure> on(@Nullable ActivityId activity, LocalDate day) {
        var which = Periods.on(DEPARTURE.PERIOD, day);
        return select(which.and(activity == null ? noCondition() : DEPARTURE.ACTIVITY.eq(activity.value())));
    }

    public Optional<Departure> find(long id) {
        return select(DEPARTURE.ID.eq(id)).stream().findFirst();
    }

    /// @return its id
    @Transactional
    public long add(Departure.Draft draft) {
        return sql.insertInto(DEPARTURE)
                .set(DEPARTURE.ACTIVITY, draft.activity().value())
                .set(DEPARTURE.MUNICIPALITY, draft.municipality().value())
                .set(DEPARTURE.PERIOD, draft.period())
                .set(DEPARTURE.PROCESS_DA, draft.process().da())
                .set(DEPARTURE.PROCESS_EN, draft.process().enOrNull())
                .set(DEPARTURE.REASON_DA, draft.reason().da())
                .set(DEPARTURE.REASON_EN, draft.reason().enOrNull())
                .set(DEPARTURE.EXAMPLE, draft.example())
                .returning(DEPARTURE.ID)
                .fetchSingle(DEPARTURE.ID);
    }

    /// @param last the last day on which it held
    /// @return false when somebody changed it since `version`
    @Transactional
    public boolean end(long id, LocalDate last, long version) {
        var known = find(id).orElseThrow(() -> new RefusedException(Refusal.of("benefits.refused.noDeparture")));
        var first = known.period().start();
        if (first != null && last.isBefore(first)) {
            throw new RefusedException(
                    Refusal.of("benefits.refused.departureEnds").at("last"));
        }
        return sql.update(DEPARTURE)
                        .set(DEPARTURE.PERIOD, Period.fromTo(first, last))
                        .set(DEPARTURE.VERSION, DEPARTURE.VERSION.plus(1))
                        .where(DEPARTURE.ID.eq(id).and(DEPARTURE.VERSION.eq((int) version)))
                        .execute()
                == 1;
    }

    private List<Departure> select(Condition which) {
        return sql.select(
                        DEPARTURE.ID,
                        DEPARTURE.ACTIVITY,
                        DEPARTURE.MUNICIPALITY,
                        DEPARTURE.PERIOD,
                        DEPARTURE.PROCESS_DA,
                        DEPARTURE.PROCESS_EN,
                        DEPARTURE.REASON_DA,
                        DEPARTURE.REASON_EN,
                        DEPARTURE.EXAMPLE,
                        DEPARTURE.VERSION)
                .from(DEPARTURE)
                .where(which)
                .orderBy(DEPARTURE.ACTIVITY, DEPARTURE.MUNICIPALITY, DEPARTURE.PERIOD, DEPARTURE.ID)
                .fetch(row -> new Departure(
                        row.value1(),
                        new ActivityId(row.value2()),
                        new MunicipalityCode(row.value3()),
                        row.value4(),
                        Bilingual.of(row.value5(), row.value6()),
                        Bilingual.of(row.value7(), row.value8()),
                        row.value9(),
                        row.value10()));
    }
}
