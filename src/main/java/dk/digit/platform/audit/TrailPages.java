package dk.digit.platform.audit;

import dk.digit.platform.access.PlatformRules;
import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class TrailPages {

    private final TrailList.Query list;
    private final TrailHistories histories;
    private final TrailReader reader;

    TrailPages(TrailList.Query list, TrailHistories histories, TrailReader reader) {
        this.list = list;
        this.histories = histories;
        this.reader = reader;
    }

    @GetMapping("/platform/trail")
    @Requires(PlatformRules.READ_TRAIL)
    Answer trail(View view) {
        return list.answer(view);
    }

    @GetMapping("/platform/trail/{room}/{table}/{*key}")
    @Requires(PlatformRules.READ_TRAIL)
    Page record(@PathVariable String room, @PathVariable String table, @PathVariable String key, View view) {
        var record = new RecordKey(room, table, key.substring(1));
        var before = view.param("before") == null ? null : Typed.number(view.param("before"));
        var history = histories.before(record, before, view);
        if (history.lines().isEmpty()) {
            throw new NotFoundException(record.trailPath());
        }
        return new RecordTrail(
                history, reader.subject(room, table, view.lang()), reader.path(room, table, record.key()));
    }
}
