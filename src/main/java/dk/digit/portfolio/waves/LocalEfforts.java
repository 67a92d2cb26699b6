package dk.digit.portfolio.waves;

import static dk.digit.portfolio.db.Tables.LOCAL_HOURS;
import static dk.digit.portfolio.db.Tables.LOCAL_LEAD;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What municipalities put into an activity themselves: who leads it at home, and hours by quarter.
@Component
class LocalEfforts {

    private final DSLContext sql;

    LocalEfforts(DSLContext sql) {
        this.sql = sql;
    }

    /// Who leads it at home on a day, by municipality.
    Map<MunicipalityCode, LocalLead> leads(ActivityId activity, LocalDate day) {
        return sql.select(LOCAL_LEAD.MUNICIPALITY, LOCAL_LEAD.TITLE, LOCAL_LEAD.ACCOUNT, LOCAL_LEAD.PERIOD)
                .from(LOCAL_LEAD)
                .where(LOCAL_LEAD.ACTIVITY.eq(activity.value()))
                .and(Periods.on(LOCAL_LEAD.PERIOD, day))
                .fetchMap(
                        row -> new MunicipalityCode(row.value1()),
                        row -> new LocalLead(row.value2(), row.value3(), row.value4()));
    }

    List<LocalLead> leads(ActivityId activity, MunicipalityCode municipality) {
        return sql.select(LOCAL_LEAD.TITLE, LOCAL_LEAD.ACCOUNT, LOCAL_LEAD.PERIOD)
                .from(LOCAL_LEAD)
                .where(LOCAL_LEAD.ACTIVITY.eq(activity.value()))
                .and(LOCAL_LEAD.MUNICIPALITY.eq(municipality.value()))
                .orderBy(LOCAL_LEAD.PERIOD.desc())
                .fetch(row -> new LocalLead(row.value1(), row.value2(), row.value3()));
    }

    /// Somebody else leads from a day on; whoever led on it or after it no longer does.
    void lead(ActivityId activity, MunicipalityCode municipality, LocalLead lead) {
        var from = Objects.requireNonNull(lead.period().start());
        var mine = LOCAL_LEAD.ACTIVITY.eq(activity.value()).and(LOCAL_LEAD.MUNICIPALITY.eq(municipality.value()));
        sql.deleteFrom(LOCAL_LEAD)
                .where(mine)
                .and(Periods.start(LOCAL_LEAD.PERIOD).ge(from))
                .execute();
        leads(activity, municipality).stream()
                .filter(one -> one.period().contains(from))
                .forEach(one -> sql.update(LOCAL_LEAD)
                        .set(LOCAL_LEAD.PERIOD, new Period(one.period().start(), from))
                        .where(mine)
                        .and(LOCAL_LEAD.PERIOD.eq(one.period()))
                        .execute());
        sql.insertInto(LOCAL_LEAD)
                .set(LOCAL_LEAD.ACTIVITY, activity.value())
                .set(LOCAL_LEAD.MUNICIPALITY, municipality.value())
                .set(LOCAL_LEAD.PERIOD, lead.period())
                .set(LOCAL_LEAD.TITLE, lead.title())
                .set(LOCAL_LEAD.ACCOUNT, lead.account())
                .execute();
    }

    List<LocalHours> hours(ActivityId activity, MunicipalityCode municipality) {
        return sql.select(LOCAL_HOURS.QUARTER, LOCAL_HOURS.PLANNED, LOCAL_HOURS.SPENT, LOCAL_HOURS.VERSION)
                .from(LOCAL_HOURS)
                .where(LOCAL_HOURS.ACTIVITY.eq(activity.value()))
                .and(LOCAL_HOURS.MUNICIPALITY.eq(municipality.value()))
                .orderBy(LOCAL_HOURS.QUARTER)
                .fetch(row -> new LocalHours(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /// @return false when somebody changed the quarter since `hours.version()`
    boolean put(ActivityId activity, MunicipalityCode municipality, LocalHours hours) {
        if (hours.version() == 0) {
            return insert(activity, municipality, hours);
        }
        return sql.update(LOCAL_HOURS)
                        .set(LOCAL_HOURS.PLANNED, hours.planned())
                        .set(LOCAL_HOURS.SPENT, hours.spent())
                        .set(LOCAL_HOURS.VERSION, LOCAL_HOURS.VERSION.plus(1))
                        .where(LOCAL_HOURS.ACTIVITY.eq(activity.value()))
                        .and(LOCAL_HOURS.MUNICIPALITY.eq(municipality.value()))
                        .and(LOCAL_HOURS.QUARTER.eq(hours.quarter()))
                        .and(LOCAL_HOURS.VERSION.eq(hours.version()))
                        .execute()
                == 1;
    }

    private boolean insert(ActivityId activity, MunicipalityCode municipality, LocalHours hours) {
        return sql.insertInto(LOCAL_HOURS)
                        .set(LOCAL_HOURS.ACTIVITY, activity.value())
                        .set(LOCAL_HOURS.MUNICIPALITY, municipality.value())
                        .set(LOCAL_HOURS.QUARTER, hours.quarter())
                        .set(LOCAL_HOURS.PLANNED, hours.planned())
                        .set(LOCAL_HOURS.SPENT, hours.spent())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Nullable
    LocalHours hours(ActivityId activity, MunicipalityCode municipality, LocalDate quarter) {
        return hours(activity, municipality).stream()
                .filter(one -> one.quarter().equals(quarter))
                .findFirst()
                .orElse(null);
    }
}
