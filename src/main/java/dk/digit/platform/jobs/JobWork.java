package dk.digit.platform.jobs;

/// A kind of job: what a room lets run in the background. A slot: Spring collects them.
public interface JobWork {

    /// Its name in the database, `<room>.<noun>`; stays the same across versions.
    String kind();

    /// Whether it may simply run again after the node that ran it was killed, because what it did twice
    /// counts once. Otherwise the job is marked as broken and a person looks at it.
    boolean repeatable();

    /// Does the work, as the actor who asked for it. Changes and [JobRun#done] in one transaction are
    /// both there or both not, whatever is killed when.
    void run(JobRun run) throws Exception;
}
