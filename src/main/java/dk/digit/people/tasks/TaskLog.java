package dk.digit.people.tasks;

import static dk.digit.people.db.Tables.TASK_COMMENT;

import dk.digit.platform.audit.AuditEntry;
import dk.digit.platform.audit.AuditTrail;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who did what with a task and who said what about it, the latest first: from the audit trail and the
/// comments.
@Component
class TaskLog {

    private static final int LONGEST = 200;
    private static final Set<String> WHO = Set.of("username", "function", "municipality", "seat", "assignee");
    private static final Set<String> WORDS = Set.of("title_da", "title_en", "about_da", "about_en");

    private final AuditTrail trail;
    private final DSLContext sql;

    TaskLog(AuditTrail trail, DSLContext sql) {
        this.trail = trail;
        this.sql = sql;
    }

    List<LogLine> of(UUID task, Lang lang) {
        var lines = new ArrayList<LogLine>();
        trail.ofRow("people", "task", task.toString(), AuditTrail.Page.newest(LONGEST)).stream()
                .map(entry -> new LogLine(entry.at(), entry.actor(), words(entry, lang), null))
                .filter(line -> !line.words().isEmpty())
                .forEach(lines::add);
        sql.select(TASK_COMMENT.WRITTEN_AT, TASK_COMMENT.WRITTEN_BY, TASK_COMMENT.TEXT)
                .from(TASK_COMMENT)
                .where(TASK_COMMENT.TASK.eq(task))
                .orderBy(TASK_COMMENT.ID.desc())
                .limit(LONGEST)
                .forEach(row -> lines.add(new LogLine(row.value1(), row.value2(), List.of(), row.value3())));
        lines.sort(Comparator.comparing(LogLine::at).reversed());
        return lines;
    }

    private static List<String> words(AuditEntry entry, Lang lang) {
        if (entry.operation() == AuditEntry.Operation.INSERT) {
            return List.of(Texts.of(lang, "people.task.log.made"));
        }
        var words = new ArrayList<String>();
        boolean given = false;
        boolean reworded = false;
        for (AuditEntry.Change change : entry.changes()) {
            given |= WHO.contains(change.column());
            reworded |= WORDS.contains(change.column());
            var after = change.after();
            if (change.column().equals("state") && after != null) {
                words.add(Texts.of(lang, "people.task.log.state", TaskState.valueOf(after)));
            } else if (change.column().equals("due_on") && after != null) {
                words.add(Texts.of(lang, "people.task.log.due", day(change.before()), day(after)));
            }
        }
        if (given) {
            words.add(Texts.of(lang, "people.task.log.given"));
        }
        if (reworded || words.isEmpty()) {
            words.add(Texts.of(lang, "people.task.log.changed"));
        }
        return words;
    }

    private static String day(@Nullable String iso) {
        return iso == null ? "–" : Formats.date(LocalDate.parse(iso));
    }
}
