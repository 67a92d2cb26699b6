package dk.digit.meetings.minutes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What a corrected edition says otherwise than the one before it.
@Component
class Differences {

    private final WrittenItems written;

    Differences(WrittenItems written) {
        this.written = written;
    }

    /// By item; items that say the same are left out.
    Map<Long, MinutesPage.Changed> of(Minutes edition, List<Minutes> all, Map<Long, WrittenItem> now) {
        if (edition.edition() == 1) {
            return Map.of();
        }
        var before =
                written.of(MinutesPage.Query.one(all, edition.edition() - 1).id());
        var changes = new LinkedHashMap<Long, MinutesPage.Changed>();
        now.forEach((item, words) -> {
            var old = before.get(item);
            var changed = new MinutesPage.Changed(
                    Words.between(old == null ? null : old.discussion(), words.discussion()),
                    Words.between(old == null ? null : old.resolution(), words.resolution()));
            if (changed.isAny()) {
                changes.put(item, changed);
            }
        });
        return changes;
    }
}
