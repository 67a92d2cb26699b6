package dk.digit.people;

import static dk.digit.people.db.Tables.EMPLOYMENT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import dk.digit.association.WorkFunction;
import dk.digit.platform.sql.Periods;
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

    long add(String username, @Nullable String municipality, WorkFunction function, Period period) {
        return sql.insertInto(
                        EMPLOYMENT,
                        EMPLOYMENT.USERNAME,
                        EMPLOYMENT.MUNICIPALITY_CODE,
                        EMPLOYMENT.FUNCTION,
                        EMPLOYMENT.PERIOD)
                .values(username, municipality, function.name(), period)
                .returningResult(EMPLOYMENT.ID)
                .fetchSingle()
                .value1();
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

    /// Whatever its version: its days follow from facts and not from a form.
    void endAfter(long id, LocalDate last) {
        int begun = sql.update(EMPLOYMENT)
                .set(
                        EMPLOYMENT.PERIOD,
                        field(
                                "daterange(lower({0}), {1}::date)",
                                EMPLOYMENT.PERIOD.getDataType(), EMPLOYMENT.PERIOD, val(last.plusDays(1))))
                .set(EMPLOYMENT.VERSION, EMPLOYMENT.VERSION.plus(1))
                .where(EMPLOYMENT.ID.eq(id))
                .and(Periods.start(EMPLOYMENT.PERIOD).le(last))
                .execute();
        if (begun == 0) {
            sql.deleteFrom(EMPLOYMENT).where(EMPLOYMENT.ID.eq(id)).execute();
        }
    }
}
