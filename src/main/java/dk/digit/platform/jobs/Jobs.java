package dk.digit.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Jobs: asked for in a transaction, run after it on some node, found again by their id.
///
/// Each web server takes jobs up, and the work that recurs with them; commands only ask for them. A node
/// tells every few seconds that it is alive; when it stops telling, its jobs go to another within a minute.
@Component
public class Jobs implements ApplicationListener<WebServerInitializedEvent>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final String TABLE = "platform.scheduled_tasks";
    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("job");

    private final StoredJobs jobs;
    private final JobRunner runner;
    private final ObjectProvider<Recurring> recurring;
    private final DataSource dataSource;
    private final Duration signOfLife;
    private final String node;
    private final SchedulerClient client;
    private volatile @Nullable Scheduler scheduler;

    Jobs(
            StoredJobs jobs,
            JobRunner runner,
            ObjectProvider<Recurring> recurring,
            DataSource dataSource,
            @Value("${digit.jobs.sign-of-life:8s}") Duration signOfLife) {
        this.jobs = jobs;
        this.runner = runner;
        this.recurring = recurring;
        // The task is written in the transaction that asks for the job.
        this.dataSource = new TransactionAwareDataSourceProxy(dataSource);
        this.signOfLife = signOfLife;
        this.node =
                ProcessHandle.current().pid() + "@" + new SchedulerName.Hostname().getName() + "/" + UUID.randomUUID();
        this.client = SchedulerClient.Builder.create(this.dataSource, jobTask())
                .tableName(TABLE)
                .build();
    }

    /// @param kind of a [JobWork]
    /// @param input JSON
    @Transactional
    public UUID start(String kind, String input) {
        runner.requireKind(kind);
        UUID id = jobs.add(kind, input);
        client.schedule(TASK.instance(id.toString()).build(), Instant.EPOCH);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                look();
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

    synchronized void work() {
        if (scheduler != null) {
            return;
        }
        List<RecurringTask<?>> returning =
                recurring.orderedStream().<RecurringTask<?>>map(Jobs::task).toList();
        var working = Scheduler.create(dataSource, jobTask())
                .startTasks(returning)
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(4)
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(signOfLife)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
        working.start();
        scheduler = working;
    }

    private OneTimeTask<Void> jobTask() {
        return Tasks.oneTime(TASK)
                .onDeadExecutionRevive()
                .execute((task, context) -> runner.run(UUID.fromString(task.getId()), node));
    }

    private static RecurringTask<Void> task(Recurring work) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.pause())).execute((task, context) -> {
            try {
                work.run();
            } catch (Exception failure) {
                LOG.error("{} failed and is tried again in {}", work.name(), work.pause(), failure);
            }
        });
    }

    /// What this node runs, it need not wait for until the next look.
    private void look() {
        var working = scheduler;
        if (working != null) {
            working.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void destroy() {
        var working = scheduler;
        if (working != null) {
            working.stop();
        }
    }
}
