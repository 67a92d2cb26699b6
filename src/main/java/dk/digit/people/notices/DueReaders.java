package dk.digit.people.notices;

import static dk.digit.people.db.Tables.ACCOUNT;
import static dk.digit.people.db.Tables.MAIL_PREFERENCE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;

/// Who gets a digest on a day, if there is anything to read. Who has chosen nothing gets it daily.
///
/// @param last the last day before on which digests were made
record DueReaders(LocalDate last, LocalDate day, Condition reachable) {

    Select<Record1<String>> usernames() {
        var weekdayPassed = condition(
                "exists (select from generate_series({0}::date + 1, {1}::date, interval '1 day') as passed"
                        + " where extract(isodow from passed) = {2})",
                val(last), val(day), MAIL_PREFERENCE.WEEKDAY);
        return select(ACCOUNT.USERNAME)
                .from(ACCOUNT)
                .leftJoin(MAIL_PREFERENCE)
                .on(MAIL_PREFERENCE.USERNAME.eq(ACCOUNT.USERNAME))
                .where(reachable)
                .and(MAIL_PREFERENCE
                        .RHYTHM
                        .isNull()
                        .or(MAIL_PREFERENCE.RHYTHM.eq(Rhythm.DAILY.name()))
                        .or(weekdayPassed));
    }
}
