package dk.digit.portfolio.documents;

import static dk.digit.portfolio.db.Tables.ACTIVITY;
import static dk.digit.portfolio.db.Tables.DOCUMENT;
import static dk.digit.portfolio.db.Tables.DOCUMENT_STEP;
import static java.util.Objects.requireNonNull;

import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Documents that wait for somebody to approve them, or to send them back.
@Component
class InReview {

    private final DSLContext sql;

    InReview(DSLContext sql) {
        this.sql = sql;
    }

    /// @param audience the activity's marks
    record Waiting(
            long id,
            String activity,
            Bilingual activityName,
            String title,
            LocalDate since,
            @Nullable List<String> audience) {}

    /// Those that were in review before a day and still are on it, longest first.
    List<Waiting> since(LocalDate before, LocalDate day) {
        var step = StoredDocuments.step(day);
        var state = requireNonNull(step.field(DOCUMENT_STEP.STATE));
        var since = requireNonNull(step.field(DOCUMENT_STEP.HAPPENED_ON));
        return sql.select(
                        DOCUMENT.ID,
                        ACTIVITY.ID,
                        ACTIVITY.NAME_DA,
                        ACTIVITY.NAME_EN,
                        DOCUMENT.TITLE,
                        since,
                        ACTIVITY.AUDIENCE)
                .from(DOCUMENT)
                .join(ACTIVITY)
                .on(ACTIVITY.ID.eq(DOCUMENT.ACTIVITY))
                .join(step)
                .on(state.eq(DocumentState.IN_REVIEW.name()))
                .where(since.le(before))
                .orderBy(since, DOCUMENT.ID)
                .fetch(row -> new Waiting(
                        row.value1(),
                        row.value2(),
                        new Bilingual(row.value3(), row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7() == null ? null : List.of(row.value7())));
    }
}
