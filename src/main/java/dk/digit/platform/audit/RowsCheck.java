package dk.digit.platform.audit;

import dk.digit.platform.check.Check;
import dk.digit.platform.check.Finding;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.Texts;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// Whether the rows of every audited table are what the newest entry about each says: a change that went
/// round the trail shows here.
@Component
class RowsCheck implements Check {

    private final DSLContext sql;

    RowsCheck(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "platform.check.rows";
    }

    @Override
    public List<Finding> run() {
        return sql.fetch("""
                        select fault, room, table_name, row_key, entry, at, actor, columns
                          from platform.trail_differences(?)
                        """, TrailCheck.NAMED).map(RowsCheck::finding);
    }

    private static Finding finding(Record row) {
        var fault = RowFault.valueOf(row.get("fault", String.class));
        var table = row.get("room") + "." + row.get("table_name");
        var key = row.get("row_key");
        return new Finding(
                Finding.Severity.ERROR,
                key == null ? table : table + "/" + key,
                Refusal.of(
                        Texts.key(fault),
                        TrailCheck.told(row.get("columns")),
                        TrailCheck.told(row.get("entry")),
                        TrailCheck.moment(row.get("at", OffsetDateTime.class)),
                        TrailCheck.told(row.get("actor"))),
                Refusal.of("platform.check.rowsAction"));
    }
}
