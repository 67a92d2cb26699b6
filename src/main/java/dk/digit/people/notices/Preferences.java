package dk.digit.people.notices;

import static dk.digit.people.db.Tables.MAIL_PREFERENCE;

import java.time.DayOfWeek;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// When people want their digest.
@Component
class Preferences {

    private final DSLContext sql;

    Preferences(DSLContext sql) {
        this.sql = sql;
    }

    /// @param weekday counts for a weekly digest only
    record Preference(Rhythm rhythm, DayOfWeek weekday) {

        static final Preference UNTOLD = new Preference(Rhythm.DAILY, DayOfWeek.MONDAY);
    }

    Preference of(String username) {
        return sql.select(MAIL_PREFERENCE.RHYTHM, MAIL_PREFERENCE.WEEKDAY)
                .from(MAIL_PREFERENCE)
                .where(MAIL_PREFERENCE.USERNAME.eq(username))
                .fetchOptional(row -> new Preference(Rhythm.valueOf(row.value1()), DayOfWeek.of(row.value2())))
                .orElse(Preference.UNTOLD);
    }

    @Transactional
    public void set(String username, Preference preference) {
        sql.insertInto(MAIL_PREFERENCE)
                .set(MAIL_PREFERENCE.USERNAME, username)
                .set(MAIL_PREFERENCE.RHYTHM, preference.rhythm().name())
                .set(MAIL_PREFERENCE.WEEKDAY, preference.weekday().getValue())
                .onConflict(MAIL_PREFERENCE.USERNAME)
                .doUpdate()
                .set(MAIL_PREFERENCE.RHYTHM, preference.rhythm().name())
                .set(MAIL_PREFERENCE.WEEKDAY, preference.weekday().getValue())
                .execute();
    }
}
