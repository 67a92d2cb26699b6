package dk.digit.platform.time;

import org.jooq.DSLContext;

/// The Danish calendar as the migrations bring it.
public final class HolidaysFixture {

    private HolidaysFixture() {}

    public static Holidays stored(DSLContext sql) {
        return new Holidays(sql);
    }

    public static WorkingDays on(DSLContext sql) {
        return new Holidays(sql).workingDays();
    }
}
