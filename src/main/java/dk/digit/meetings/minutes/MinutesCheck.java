package dk.digit.meetings.minutes;

import dk.digit.platform.check.Check;
import dk.digit.platform.check.Finding;
import dk.digit.platform.text.Refusal;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Whether approved minutes, their signatures and their papers still are what was signed.
@Component
class MinutesCheck implements Check {

    private final DSLContext sql;

    MinutesCheck(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "meetings.check.minutes";
    }

    @Override
    public List<Finding> run() {
        return sql.fetch("select meeting, edition, what from meetings.minutes_differences() order by 1, 2, 3")
                .map(row -> new Finding(
                        Finding.Severity.ERROR,
                        row.get(0, String.class) + "/minutes/" + row.get(1, String.class),
                        Refusal.of("meetings.check.minutes." + row.get(2, String.class)),
                        Refusal.of("meetings.check.minutesAction")));
    }
}
