package dk.digit.people.openid;

import static dk.digit.people.db.Tables.EMPLOYMENT;
import static dk.digit.people.db.Tables.PROVIDED_EMPLOYMENT;
import static org.jooq.impl.DSL.min;

import dk.digit.association.WorkFunction;
import dk.digit.people.People;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The functions that follow from what a provider says. They begin the day they are first heard of and
/// end the day before they are no longer; what was, stays. Functions that an administrator gave are
/// neither ended nor doubled, unless they are in a municipality that the person no longer comes from.
@Component
class ProvidedWork {

    private final DSLContext sql;
    private final People people;

    ProvidedWork(DSLContext sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    private record Running(long employment, Work work, boolean provided) {

        boolean endsWithout(Set<Work> wanted, String home) {
            var place = work.municipality();
            return (provided && !wanted.contains(work)) || (place != null && !place.equals(home));
        }
    }

    /// @param home code of the municipality that the person comes from today
    void bring(String provider, String username, String home, Set<Work> wanted, LocalDate today) {
        var running = running(username, today);
        for (Running one : running) {
            if (one.endsWithout(wanted, home)) {
                people.endEmployment(one.employment(), today.minusDays(1));
            }
        }
        for (Work work : wanted) {
            if (running.stream().noneMatch(one -> one.work().equals(work))) {
                begin(provider, username, work, today);
            }
        }
    }

    private List<Running> running(String username, LocalDate today) {
        return sql.select(
                        EMPLOYMENT.ID,
                        EMPLOYMENT.MUNICIPALITY_CODE,
                        EMPLOYMENT.FUNCTION,
                        PROVIDED_EMPLOYMENT.EMPLOYMENT)
                .from(EMPLOYMENT)
                .leftJoin(PROVIDED_EMPLOYMENT)
                .on(PROVIDED_EMPLOYMENT.EMPLOYMENT.eq(EMPLOYMENT.ID))
                .where(EMPLOYMENT.USERNAME.eq(username))
                .and(Periods.on(EMPLOYMENT.PERIOD, today))
                .orderBy(EMPLOYMENT.ID)
                .fetch(row -> new Running(
                        row.value1(),
                        new Work(row.value2(), WorkFunction.valueOf(row.value3())),
                        row.value4() != null));
    }

    private void begin(String provider, String username, Work work, LocalDate today) {
        var period = new Period(today, plannedStart(username, work, today));
        long employment = people.employ(username, work.municipality(), work.function(), period);
        sql.insertInto(PROVIDED_EMPLOYMENT, PROVIDED_EMPLOYMENT.EMPLOYMENT, PROVIDED_EMPLOYMENT.PROVIDER)
                .values(employment, provider)
                .execute();
    }

    /// The day from which an administrator has given the same function already, or null.
    private @Nullable LocalDate plannedStart(String username, Work work, LocalDate today) {
        return sql.select(min(Periods.start(EMPLOYMENT.PERIOD)))
                .from(EMPLOYMENT)
                .where(EMPLOYMENT.USERNAME.eq(username))
                .and(EMPLOYMENT.MUNICIPALITY_CODE.isNotDistinctFrom(work.municipality()))
                .and(EMPLOYMENT.FUNCTION.eq(work.function().name()))
                .and(Periods.start(EMPLOYMENT.PERIOD).gt(today))
                .fetchSingle()
                .value1();
    }
}
