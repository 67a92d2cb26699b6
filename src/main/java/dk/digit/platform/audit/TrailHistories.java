package dk.digit.platform.audit;

import dk.digit.platform.web.Histories;
import dk.digit.platform.web.History;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The history of records, told from the trail.
@Component
class TrailHistories implements Histories {

    private static final int SHOWN = 50;

    private final AuditTrail trail;
    private final TrailReader reader;

    TrailHistories(AuditTrail trail, TrailReader reader) {
        this.trail = trail;
        this.reader = reader;
    }

    @Override
    public History of(RecordKey record, View view) {
        return before(record, null, view);
    }

    /// @param entry what is older than this entry; null for the newest
    History before(RecordKey record, @Nullable Long entry, View view) {
        var entries =
                trail.ofRecord(record.room(), record.table(), record.key(), new AuditTrail.Page(entry, SHOWN + 1));
        boolean more = entries.size() > SHOWN;
        var shown = more ? entries.subList(0, SHOWN) : entries;
        return new History(
                record,
                reader.lines(record, shown, view.lang()),
                more ? shown.getLast().id() : null);
    }
}
