package dk.digit.people;

import static dk.digit.people.db.Tables.EMPLOYMENT;

import dk.digit.association.WorkFunction;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored employments: who works where in which function, when.
@Component
class Employments {

    private final DSLContext sql;

    Employments(DSLContext sql) {
        this.sql = sql;
    }

    List<Employment> of(String username) {
        return sql.select(
                        EMPLOYMENT.ID,
                        EMPLOYMENT.USERNAME,
                        EMPLOYMENT.MUNICIPALITY_CODE,
                        EMPLOYMENT.FUNCTION,
                        EMPLOYMENT.PERIOD,
                        EMPLOYMENT.VERSION)
                .from(EMPLOYMENT)
                .where(EMPLOYMENT.USERNAME.eq(username))
                .orderBy(EMPLOYMENT.PERIOD.desc(), EMPLOYMENT.FUNCTION)
                .fetch(row -> new Employment(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        WorkFunction.valueOf(row.value4()),
                        row.value5(),
                        row.value6()));
    }

    void add(String username, @Nullable String municipality, WorkFunction function, Period period) {
        sql.insertInto(
                        EMPLOYMENT,
                        EMPLOYMENT.USERNAME,
                        EMPLOYMENT.MUNICIPALITY_CODE,
                        EMPLOYMENT.FUNCTION,
                        EMPLOYMENT.PERIOD)
                .values(username, municipality, function.name(), period)
                .execute();
    }

    /// @param last its last day
    /// @return false when somebody else changed it since `version`
    boolean end(Employment employment, LocalDate last, int version) {
        return sql.update(EMPLOYMENT)
                        .set(
                                EMPLOYMENT.PERIOD,
                                Period.fromTo(employment.period().start(), last))
                        .set(EMPLOYMENT.VERSION, version + 1)
                        .where(EMPLOYMENT.ID.eq(employment.id()))
                        .and(EMPLOYMENT.VERSION.eq(version))
                        .execute()
                == 1;
    }
}
