package dk.digit.platform.audit;

import dk.digit.platform.check.Check;
import dk.digit.platform.check.Finding;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.Texts;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether every entry of the trail is what it was when it was sealed, none is missing and none was put
/// in between. Names the row that the entry is about. `docs/decisions/040` says what it can find and what not.
@Component
class TrailCheck implements Check {

    static final int NAMED = 100;

    private final DSLContext sql;

    TrailCheck(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "platform.check.trail";
    }

    @Override
    public List<Finding> run() {
        return sql.fetch("select fault, number, entry, at, actor, row_name from platform.trail_faults(?)", NAMED)
                .map(TrailCheck::finding);
    }

    private static Finding finding(Record row) {
        var fault = TrailFault.valueOf(row.get("fault", String.class));
        return new Finding(
                Finding.Severity.ERROR,
                told(row.get("row_name", String.class)),
                Refusal.of(
                        Texts.key(fault),
                        told(row.get("entry")),
                        moment(row.get("at", OffsetDateTime.class)),
                        told(row.get("actor")),
                        told(row.get("number"))),
                Refusal.of("platform.check.trailAction"));
    }

    static String told(@Nullable Object value) {
        return value == null ? "–" : value.toString();
    }

    static String moment(@Nullable OffsetDateTime at) {
        return at == null ? "–" : Formats.timestamp(at.toInstant());
    }
}
