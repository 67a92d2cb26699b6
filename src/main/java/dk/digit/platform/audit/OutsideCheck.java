package dk.digit.platform.audit;

import dk.digit.platform.check.Check;
import dk.digit.platform.check.Finding;
import dk.digit.platform.text.Refusal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// Whether rows were changed at the database itself, with the trail looking on: then a database role stands
/// there instead of a person. A later change of the row through the system, which has a name, settles it.
@Component
class OutsideCheck implements Check {

    private final DSLContext sql;

    OutsideCheck(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "platform.check.outside";
    }

    @Override
    public List<Finding> run() {
        return sql.fetch(
                        "select room, table_name, row_key, entry, at, actor from platform.trail_outsiders(?)",
                        TrailCheck.NAMED)
                .map(OutsideCheck::finding);
    }

    private static Finding finding(Record row) {
        return new Finding(
                Finding.Severity.ERROR,
                row.get("room") + "." + row.get("table_name") + "/" + row.get("row_key"),
                Refusal.of(
                        "platform.check.outsideChange",
                        TrailCheck.told(row.get("entry")),
                        TrailCheck.moment(row.get("at", OffsetDateTime.class)),
                        TrailCheck.told(row.get("actor"))),
                Refusal.of("platform.check.rowsAction"));
    }
}
