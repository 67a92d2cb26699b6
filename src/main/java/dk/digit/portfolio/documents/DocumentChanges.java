package dk.digit.portfolio.documents;

import static dk.digit.portfolio.db.Tables.DOCUMENT;
import static dk.digit.portfolio.db.Tables.DOCUMENT_APPROVAL;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.platform.sql.Periods;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.PortfolioChanges;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells which documents were approved between two days.
@Component
class DocumentChanges implements PortfolioChanges {

    private final DSLContext sql;

    DocumentChanges(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Change> between(LocalDate since, LocalDate until, @Nullable ActivityId activity, View view) {
        var on = Periods.start(DOCUMENT_APPROVAL.PERIOD);
        return sql.select(
                        DOCUMENT.ID,
                        DOCUMENT.ACTIVITY,
                        DOCUMENT.TITLE,
                        DOCUMENT_APPROVAL.EDITION,
                        DOCUMENT_APPROVAL.APPROVER,
                        on)
                .from(DOCUMENT_APPROVAL)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(DOCUMENT_APPROVAL.DOCUMENT))
                .where(on.gt(since))
                .and(on.le(until))
                .and(activity == null ? noCondition() : DOCUMENT.ACTIVITY.eq(activity.value()))
                .orderBy(on, DOCUMENT.ID)
                .fetch(row -> new Change(
                        row.get(on),
                        new ActivityId(row.get(DOCUMENT.ACTIVITY)),
                        Topic.DOCUMENT,
                        view.t(
                                "portfolio.documents.change",
                                row.get(DOCUMENT.TITLE),
                                row.get(DOCUMENT_APPROVAL.EDITION),
                                Approver.valueOf(row.get(DOCUMENT_APPROVAL.APPROVER))),
                        "/portfolio/activities/" + row.get(DOCUMENT.ACTIVITY) + "/documents/" + row.get(DOCUMENT.ID)));
    }
}
