package dk.digit.people.access;

import static org.jooq.impl.DSL.field;

import dk.digit.platform.text.Formats;
import dk.digit.platform.web.list.Column;
import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/// A column of moments, to the minute.
final class TimeColumn {

    private TimeColumn() {}

    static Column of(String key, String label, Field<Instant> at) {
        return Column.text(key, label, field("to_char({0}, 'YYYY-MM-DD HH24:MI:SS')", SQLDataType.VARCHAR, at))
                .worded(
                        (row, lang) -> {
                            var moment = row.get(at);
                            return moment == null ? "" : Formats.timestamp(moment);
                        },
                        at);
    }
}
