package dk.digit.platform.time;

import static dk.digit.platform.db.Tables.HOLIDAY_RULE;

import dk.digit.platform.text.Bilingual;
import java.time.MonthDay;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored rules of when offices are closed.
@Component
public class Holidays {

    private final DSLContext sql;

    Holidays(DSLContext sql) {
        this.sql = sql;
    }

    /// The days on which offices work, by the rules as they are stored now. One query.
    public WorkingDays workingDays() {
        return WorkingDays.of(rules());
    }

    public List<HolidayRule> rules() {
        return sql.select(
                        HOLIDAY_RULE.ID,
                        HOLIDAY_RULE.NAME_DA,
                        HOLIDAY_RULE.NAME_EN,
                        HOLIDAY_RULE.CLOSING,
                        HOLIDAY_RULE.EASTER,
                        HOLIDAY_RULE.MONTH,
                        HOLIDAY_RULE.DAY,
                        HOLIDAY_RULE.PERIOD,
                        HOLIDAY_RULE.SOURCE)
                .from(HOLIDAY_RULE)
                .orderBy(HOLIDAY_RULE.ID)
                .fetch(row -> new HolidayRule(
                        row.value1(),
                        new Bilingual(row.value2(), row.value3()),
                        HolidayRule.Closing.valueOf(row.value4()),
                        basis(row.value5(), row.value6(), row.value7()),
                        row.value8(),
                        row.value9()));
    }

    private static HolidayRule.Basis basis(@Nullable Short easter, Short month, Short day) {
        return easter == null
                ? new HolidayRule.Basis.Fixed(MonthDay.of(month, day))
                : new HolidayRule.Basis.Easter(easter);
    }
}
