package dk.digit.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Jobs: asked for in a transaction, run after it on some node, found again by their id.
///
/// Each web server takes jobs up; commands only ask for them. A node tells every few seconds that it is
/// alive; when it stops telling, its jobs go to another within a minute.
@Component
public class Jobs implements ApplicationListener<WebServerInitializedEvent>, DisposableBean {

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("job");
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(8);

    private final StoredJobs jobs;
    private final JobRunner runner;
    private final Scheduler scheduler;

    Jobs(StoredJobs jobs, JobRunner runner, DataSource dataSource) {
        this.jobs = jobs;
        this.runner = runner;
        String node =
                ProcessHandle.current().pid() + "@" + new SchedulerName.Hostname().getName() + "/" + UUID.randomUUID();
        this.scheduler = Scheduler.create(
                        // The task is written in the transaction that asks for the job.
                        new TransactionAwareDataSourceProxy(dataSource),
                        Tasks.oneTime(TASK)
                                .onDeadExecutionRevive()
                                .execute((task, context) -> runner.run(UUID.fromString(task.getId()), node)))
                .tableName("platform.scheduled_tasks")
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(2)
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(SIGN_OF_LIFE)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
    }

    /// @param kind of a [JobWork]
    /// @param input JSON
    @Transactional
    public UUID start(String kind, String input) {
        runner.requireKind(kind);
        UUID id = jobs.add(kind, input);
        scheduler.schedule(TASK.instance(id.toString()).build(), Instant.EPOCH);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
        return id;
    }

    public Optional<Job> find(UUID id) {
        return jobs.find(id);
    }

    /// The newest of a kind, newest first.
    public List<Job> newest(String kind, int count) {
        return jobs.newest(kind, count);
    }

    /// Takes jobs up from now on.
    @Override
    public void onApplicationEvent(WebServerInitializedEvent started) {
        work();
    }

    void work() {
        scheduler.start();
    }

    @Override
    public void destroy() {
        scheduler.stop();
    }
}
