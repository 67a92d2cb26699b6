package dk.digit.platform.jobs;

import static dk.digit.platform.db.Tables.JOB;

import dk.digit.platform.access.CurrentActor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The table of jobs.
@Component
class StoredJobs {

    private final DSLContext sql;

    StoredJobs(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional
    public UUID add(String kind, String input) {
        return sql.insertInto(JOB)
                .set(JOB.KIND, kind)
                .set(JOB.STATE, Job.State.WAITING.name())
                .set(JOB.INPUT, JSONB.valueOf(input))
                .set(JOB.ACTOR, CurrentActor.get().username())
                .returning(JOB.ID)
                .fetchSingle(JOB.ID);
    }

    Optional<Job> find(UUID id) {
        return sql.select(JOB.fields()).from(JOB).where(JOB.ID.eq(id)).fetchOptional(StoredJobs::job);
    }

    List<Job> newest(String kind, int count) {
        return sql.select(JOB.fields())
                .from(JOB)
                .where(JOB.KIND.eq(kind))
                .orderBy(JOB.CREATED_AT.desc())
                .limit(count)
                .fetch(StoredJobs::job);
    }

    @Transactional
    public void begin(UUID id, String node) {
        sql.update(JOB)
                .set(JOB.STATE, Job.State.RUNNING.name())
                .set(JOB.ATTEMPT, JOB.ATTEMPT.plus(1))
                .set(JOB.DONE, 0L)
                .set(JOB.NODE, node)
                .set(JOB.STARTED_AT, DSL.currentInstant())
                .where(JOB.ID.eq(id))
                .execute();
    }

    /// In a transaction of its own, so that others see it while the job's is open. Skipped when the job
    /// has told in its own open transaction that it is done: that row is then locked by the job itself.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(UUID id, long done, @Nullable Long total) {
        sql.update(JOB)
                .set(JOB.DONE, total == null ? done : Math.min(done, total))
                .set(JOB.TOTAL, total)
                .where(JOB.ID.in(DSL.select(JOB.ID)
                        .from(JOB)
                        .where(JOB.ID.eq(id))
                        .and(JOB.STATE.eq(Job.State.RUNNING.name()))
                        .forUpdate()
                        .skipLocked()))
                .execute();
    }

    @Transactional
    public void done(UUID id, @Nullable String result, @Nullable UUID file) {
        sql.update(JOB)
                .set(JOB.STATE, Job.State.DONE.name())
                .set(JOB.DONE, DSL.coalesce(JOB.TOTAL, JOB.DONE))
                .set(JOB.RESULT, result == null ? null : JSONB.valueOf(result))
                .set(JOB.FILE_ID, file)
                .set(JOB.ENDED_AT, DSL.currentInstant())
                .where(JOB.ID.eq(id))
                .and(JOB.STATE.eq(Job.State.RUNNING.name()))
                .execute();
    }

    @Transactional
    public void stop(UUID id, Job.State state, String message, @Nullable String result) {
        sql.update(JOB)
                .set(JOB.STATE, state.name())
                .set(JOB.MESSAGE, message)
                .set(JOB.RESULT, result == null ? null : JSONB.valueOf(result))
                .set(JOB.ENDED_AT, DSL.currentInstant())
                .where(JOB.ID.eq(id))
                .and(JOB.ENDED_AT.isNull())
                .execute();
    }

    private static Job job(Record row) {
        return new Job(
                row.get(JOB.ID),
                row.get(JOB.KIND),
                Job.State.valueOf(row.get(JOB.STATE)),
                row.get(JOB.ATTEMPT),
                row.get(JOB.DONE),
                row.get(JOB.TOTAL),
                row.get(JOB.MESSAGE),
                row.get(JOB.INPUT).data(),
                text(row.get(JOB.RESULT)),
                row.get(JOB.FILE_ID),
                row.get(JOB.ACTOR),
                row.get(JOB.CREATED_AT),
                row.get(JOB.ENDED_AT));
    }

    private static @Nullable String text(@Nullable JSONB json) {
        return json == null ? null : json.data();
    }
}
