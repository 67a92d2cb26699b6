package dk.digit.portfolio.capacity;

import static dk.digit.portfolio.db.Tables.ROLE_CAPACITY;

import dk.digit.portfolio.ProjectRole;
import dk.digit.portfolio.RoleHolder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The stored hours that municipalities and bodies make available. What they said before stays.
@Component
class Offers {

    private final DSLContext sql;

    Offers(DSLContext sql) {
        this.sql = sql;
    }

    /// Whose hours, of which role, in which quarter.
    ///
    /// @param holder the code of a municipality or the id of a body
    record Key(String holder, ProjectRole role, Quarter quarter) {}

    /// What counts on a day, in hours.
    Map<Key, Integer> on(LocalDate day, Collection<String> holders, Quarter from, Quarter last) {
        var hours = new HashMap<Key, Integer>();
        sql.select(ROLE_CAPACITY.HOLDER, ROLE_CAPACITY.ROLE, ROLE_CAPACITY.QUARTER, ROLE_CAPACITY.HOURS)
                .distinctOn(ROLE_CAPACITY.HOLDER, ROLE_CAPACITY.ROLE, ROLE_CAPACITY.QUARTER)
                .from(ROLE_CAPACITY)
                .where(ROLE_CAPACITY.HOLDER.in(holders))
                .and(ROLE_CAPACITY.QUARTER.between(from.first(), last.first()))
                .and(ROLE_CAPACITY.STATED_ON.le(day))
                .orderBy(
                        ROLE_CAPACITY.HOLDER,
                        ROLE_CAPACITY.ROLE,
                        ROLE_CAPACITY.QUARTER,
                        ROLE_CAPACITY.STATED_ON.desc(),
                        ROLE_CAPACITY.ID.desc())
                .fetch()
                .forEach(row -> hours.put(
                        new Key(row.value1(), ProjectRole.valueOf(row.value2()), Quarter.of(row.value3())),
                        row.value4()));
        return hours;
    }

    void state(List<CapacityOffer> offers, LocalDate day) {
        var insert = sql.insertInto(
                ROLE_CAPACITY,
                ROLE_CAPACITY.MUNICIPALITY,
                ROLE_CAPACITY.BODY,
                ROLE_CAPACITY.ROLE,
                ROLE_CAPACITY.QUARTER,
                ROLE_CAPACITY.HOURS,
                ROLE_CAPACITY.STATED_ON);
        for (CapacityOffer offer : offers) {
            RoleHolder holder = offer.holder();
            insert = insert.values(
                    holder.municipality() == null ? null : holder.municipality().value(),
                    holder.body() == null ? null : holder.body().value(),
                    offer.role().name(),
                    offer.quarter().first(),
                    offer.hours(),
                    day);
        }
        if (!offers.isEmpty()) {
            insert.execute();
        }
    }
}
