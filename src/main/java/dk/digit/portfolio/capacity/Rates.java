package dk.digit.portfolio.capacity;

import static dk.digit.portfolio.db.Tables.STAFF_RATE;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.money.Money;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.ProjectRole;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The stored rates.
@Component
class Rates {

    private final DSLContext sql;

    Rates(DSLContext sql) {
        this.sql = sql;
    }

    /// All that there ever were: those for all first, each by time.
    List<StaffRate> all() {
        return sql.select(
                        STAFF_RATE.ID,
                        STAFF_RATE.MUNICIPALITY,
                        STAFF_RATE.ROLE,
                        STAFF_RATE.PERIOD,
                        STAFF_RATE.PER_HOUR,
                        STAFF_RATE.SOURCE,
                        STAFF_RATE.VERSION)
                .from(STAFF_RATE)
                .orderBy(
                        STAFF_RATE.MUNICIPALITY.asc().nullsFirst(),
                        STAFF_RATE.ROLE.asc().nullsFirst(),
                        STAFF_RATE.PERIOD)
                .fetch(row -> new StaffRate(
                        row.value1(),
                        row.value2() == null ? null : new MunicipalityCode(row.value2()),
                        row.value3() == null ? null : ProjectRole.valueOf(row.value3()),
                        row.value4(),
                        Money.of(row.value5()),
                        row.value6(),
                        row.value7()));
    }

    Prices prices() {
        return new Prices(all());
    }

    /// From a day on; the rate of the same municipality and role that ran until then ends on the day before.
    @Transactional
    public void set(
            @Nullable MunicipalityCode municipality,
            @Nullable ProjectRole role,
            LocalDate from,
            Money perHour,
            String source) {
        var code = municipality == null ? null : municipality.value();
        var name = role == null ? null : role.name();
        var running = all().stream()
                .filter(rate -> java.util.Objects.equals(rate.municipality(), municipality)
                        && rate.role() == role
                        && rate.period().end() == null)
                .findFirst()
                .orElse(null);
        if (running != null && from.isAfter(running.period().start())) {
            sql.update(STAFF_RATE)
                    .set(STAFF_RATE.PERIOD, new Period(running.period().start(), from))
                    .set(STAFF_RATE.VERSION, STAFF_RATE.VERSION.plus(1))
                    .where(STAFF_RATE.ID.eq(running.id()))
                    .execute();
        }
        sql.insertInto(STAFF_RATE)
                .set(STAFF_RATE.MUNICIPALITY, code)
                .set(STAFF_RATE.ROLE, name)
                .set(STAFF_RATE.PERIOD, Period.from(from))
                .set(STAFF_RATE.PER_HOUR, perHour.toBigDecimal())
                .set(STAFF_RATE.SOURCE, source)
                .execute();
    }
}
