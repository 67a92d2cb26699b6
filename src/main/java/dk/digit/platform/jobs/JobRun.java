package dk.digit.platform.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A job while it runs: what it was given, and how it tells how far it is.
public final class JobRun {

    private static final long NANOS_BETWEEN_NOTES = 300_000_000;

    private final Job job;
    private final StoredJobs jobs;
    private long notedAt = System.nanoTime() - NANOS_BETWEEN_NOTES;

    JobRun(Job job, StoredJobs jobs) {
        this.job = job;
        this.jobs = jobs;
    }

    public UUID id() {
        return job.id();
    }

    /// JSON, as given to [Jobs#start].
    public String input() {
        return job.input();
    }

    /// Visible to others at once, also from within a transaction. Call it as often as you like: it writes
    /// a few times a second.
    public void progress(long done, @Nullable Long total) {
        long now = System.nanoTime();
        if (now - notedAt >= NANOS_BETWEEN_NOTES) {
            notedAt = now;
            jobs.progress(job.id(), done, total);
        }
    }

    /// Ends the job well, together with the caller's transaction. A job that returns without it is done
    /// without a result.
    ///
    /// @param result JSON for whoever asked, or null
    /// @param file the stored file that it made, or null
    public void done(@Nullable String result, @Nullable UUID file) {
        jobs.done(job.id(), result, file);
    }
}
