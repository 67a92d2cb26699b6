package dk.digit.portfolio.plan;

import static dk.digit.portfolio.db.Tables.MILESTONE;
import static dk.digit.portfolio.db.Tables.WORK_PACKAGE;

import dk.digit.portfolio.ActivityId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored work packages, as they are written.
@Component
class WorkPackages {

    private final DSLContext sql;

    WorkPackages(DSLContext sql) {
        this.sql = sql;
    }

    long add(ActivityId activity, WorkPackageDraft draft) {
        return sql.insertInto(WORK_PACKAGE)
                .set(WORK_PACKAGE.ACTIVITY, activity.value())
                .set(row(draft))
                .returningResult(WORK_PACKAGE.ID)
                .fetchSingle()
                .value1();
    }

    /// @return false when somebody changed it since `version`
    boolean change(long id, WorkPackageDraft draft, long version) {
        return sql.update(WORK_PACKAGE)
                        .set(row(draft))
                        .set(WORK_PACKAGE.VERSION, WORK_PACKAGE.VERSION.plus(1))
                        .where(WORK_PACKAGE.ID.eq(id))
                        .and(WORK_PACKAGE.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    void remove(long id) {
        sql.deleteFrom(WORK_PACKAGE).where(WORK_PACKAGE.ID.eq(id)).execute();
    }

    /// Keeps the id by which another program knows it.
    void known(PlanItemId id, UUID guid) {
        if (id.isMilestone()) {
            sql.update(MILESTONE)
                    .set(MILESTONE.GUID, guid)
                    .where(MILESTONE.ID.eq(id.number()))
                    .execute();
        } else {
            sql.update(WORK_PACKAGE)
                    .set(WORK_PACKAGE.GUID, guid)
                    .where(WORK_PACKAGE.ID.eq(id.number()))
                    .execute();
        }
    }

    private static Map<Field<?>, @Nullable Object> row(WorkPackageDraft draft) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(WORK_PACKAGE.NAME_DA, draft.name().da());
        row.put(WORK_PACKAGE.NAME_EN, draft.name().enOrNull());
        row.put(WORK_PACKAGE.START_ON, draft.start());
        row.put(WORK_PACKAGE.FINISH_ON, draft.finish());
        row.put(WORK_PACKAGE.PROGRESS, draft.progress());
        row.put(WORK_PACKAGE.STARTED_ON, draft.startedOn());
        row.put(WORK_PACKAGE.FINISHED_ON, draft.finishedOn());
        row.put(WORK_PACKAGE.RESPONSIBLE, draft.responsible());
        var municipality = draft.municipality();
        row.put(WORK_PACKAGE.MUNICIPALITY, municipality == null ? null : municipality.value());
        return row;
    }
}
