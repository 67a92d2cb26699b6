package dk.digit.platform.sql;

import dk.digit.platform.time.Period;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// What queries ask of `daterange` columns.
public final class Periods {

    private Periods() {}

    /// The period holds the day: the row is true on that day.
    public static Condition on(Field<Period> period, LocalDate day) {
        return DSL.condition("{0} @> {1}", period, DSL.val(day, SQLDataType.LOCALDATE));
    }

    public static Condition on(Field<Period> period, Field<LocalDate> day) {
        return DSL.condition("{0} @> {1}", period, day);
    }

    public static Condition overlaps(Field<Period> period, Field<Period> other) {
        return DSL.condition("{0} && {1}", period, other);
    }

    public static Condition overlaps(Field<Period> period, Period other) {
        return DSL.condition("{0} && {1}", period, DSL.val(other, period.getDataType()));
    }

    /// First day, null when open.
    public static Field<LocalDate> start(Field<Period> period) {
        return DSL.field("lower({0})", SQLDataType.LOCALDATE, period);
    }

    /// The day after the last, null when open.
    public static Field<LocalDate> end(Field<Period> period) {
        return DSL.field("upper({0})", SQLDataType.LOCALDATE, period);
    }
}
