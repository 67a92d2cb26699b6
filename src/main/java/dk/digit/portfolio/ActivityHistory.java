package dk.digit.portfolio;

import dk.digit.platform.audit.AuditEntry;
import dk.digit.platform.audit.AuditTrail;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who changed what about an activity in the system and when: its audit trail, in words.
@Component
class ActivityHistory {

    private static final int SHOWN = 40;

    private final AuditTrail trail;

    ActivityHistory(AuditTrail trail) {
        this.trail = trail;
    }

    /// What the changed row is.
    enum Subject {
        ACTIVITY,
        ACTIVITY_PHASE,
        ACTIVITY_ROLE,
        MILESTONE,
        ACTIVITY_DECISION,
        NARRATIVE
    }

    /// The columns whose changes readers are told of.
    enum Told {
        NAME_DA,
        NAME_EN,
        KIND,
        SUPPLIER,
        PRODUCT,
        REMARK_DA,
        REMARK_EN,
        PHASE,
        PERIOD,
        REASON_DA,
        DECISION,
        ROLE,
        MUNICIPALITY,
        BODY,
        CERTAIN,
        REMARK,
        DUE_ON,
        TEXT_DA,
        DONE,
        YEAR,
        LANG,
        STATE,
        REASON
    }

    /// @param changes in the reader's language
    record Line(Instant at, String actor, Subject subject, AuditEntry.Operation operation, List<String> changes) {}

    /// The newest first.
    List<Line> of(ActivityId activity, Lang lang) {
        return trail.ofRecord("portfolio", "activity", activity.value(), AuditTrail.Page.newest(SHOWN)).stream()
                .map(entry -> line(entry, lang))
                .toList();
    }

    private static Line line(AuditEntry entry, Lang lang) {
        var subject = Subject.valueOf(entry.table().toUpperCase(Locale.ROOT));
        var changes = new ArrayList<String>();
        for (AuditEntry.Change change : entry.changes()) {
            var column = told(subject, change.column());
            if (column != null && (entry.operation() == AuditEntry.Operation.UPDATE || change.after() != null)) {
                changes.add(words(entry.operation(), column, change, lang));
            }
        }
        return new Line(entry.at(), entry.actor(), subject, entry.operation(), changes);
    }

    private static @Nullable Told told(Subject subject, String column) {
        for (Told told : Told.values()) {
            // A text's own words are read in its versions.
            if (told.name().equalsIgnoreCase(column) && !(subject == Subject.NARRATIVE && told == Told.BODY)) {
                return told;
            }
        }
        return null;
    }

    private static String words(AuditEntry.Operation operation, Told column, AuditEntry.Change change, Lang lang) {
        var name = Texts.of(lang, column);
        return operation == AuditEntry.Operation.UPDATE
                ? Texts.of(
                        lang,
                        "portfolio.history.changed",
                        name,
                        value(column, change.before(), lang),
                        value(column, change.after(), lang))
                : Texts.of(lang, "portfolio.history.value", name, value(column, change.after(), lang));
    }

    private static String value(Told column, @Nullable String text, Lang lang) {
        if (text == null || text.isEmpty()) {
            return Texts.of(lang, "portfolio.history.nothing");
        }
        return switch (column) {
            case CERTAIN, DONE -> Texts.of(lang, text.equals("true") ? "platform.yes" : "platform.no");
            case PERIOD -> Formats.period(Period.parseDaterange(text));
            case PHASE -> Texts.of(lang, Phase.valueOf(text));
            case ROLE -> Texts.of(lang, ActivityRole.valueOf(text));
            case STATE -> Texts.of(lang, NarrativeState.valueOf(text));
            case KIND,
                    NAME_DA,
                    NAME_EN,
                    SUPPLIER,
                    PRODUCT,
                    REMARK_DA,
                    REMARK_EN,
                    REASON_DA,
                    DECISION,
                    MUNICIPALITY,
                    BODY,
                    REMARK,
                    DUE_ON,
                    TEXT_DA,
                    YEAR,
                    LANG,
                    REASON -> text;
        };
    }
}
