package dk.digit.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DbTest(classes = JobsDbTest.App.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class JobsDbTest {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan({"dk.digit.platform.sql", "dk.digit.platform.jobs"})
    static class App {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Autowired
    Jobs jobs;

    @Autowired
    JobRunner runner;

    @Autowired
    DSLContext sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_job_is_done_as_who_asked_for_it_once_that_is_committed() {
        jobs.work();

        Job job = ended(as("controller", () -> jobs.start("test.note", "{\"key\": \"noted\"}")));

        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.result()).isEqualTo("{\"rows\": 1}");
        assertThat(actorOf("noted")).isEqualTo("controller");
        assertThat(scheduled()).as("nothing is left to do").isZero();
    }

    @Test
    void a_job_asked_for_in_a_transaction_that_fails_never_was() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    jobs.start("test.note", "{\"key\": \"never\"}");
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(jobs.newest("test.note", 100)).noneMatch(job -> job.input().contains("never"));
    }

    @Test
    void what_recurs_runs_when_the_server_starts_and_comes_back_though_it_failed() {
        jobs.work();

        while (Tick.runs.get() < 2) {
            Thread.onSpinWait();
        }

        assertThat(sql.fetchValue("select count(*) from platform.scheduled_tasks where task_name = 'test.tick'"))
                .as("on one node at a time")
                .isEqualTo(1L);
    }

    @Test
    void a_refused_job_says_why() {
        UUID id = waiting("test.refuse", "{}");

        runner.run(id, "node");

        Job job = jobs.find(id).orElseThrow();
        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThat(job.message()).isEqualTo("platform.job.refused");
        assertThat(job.result()).contains("platform.file.tooLarge").contains("stor.csv");
    }

    @Test
    void a_job_that_goes_wrong_keeps_nothing() {
        UUID id = waiting("test.fail", "{}");

        runner.run(id, "node");

        assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(Job.State.FAILED);
        assertThat(sql.fetchExists(sql.selectOne().from("platform.setting").where("key = 'half'")))
                .isFalse();
    }

    @Test
    void a_repeatable_job_of_a_killed_node_is_taken_up() {
        UUID id = waiting("test.note", "{\"key\": \"taken_up\"}");
        sql.execute("update platform.job set state = 'RUNNING', attempt = 1, node = 'killed' where id = ?", id);

        runner.run(id, "another");

        Job job = jobs.find(id).orElseThrow();
        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.attempt()).isEqualTo(2);
    }

    @Test
    void another_job_of_a_killed_node_is_marked_as_broken_and_says_so() {
        UUID id = waiting("test.refuse", "{}");
        sql.execute("update platform.job set state = 'RUNNING', attempt = 1, node = 'killed' where id = ?", id);

        runner.run(id, "another");

        Job job = jobs.find(id).orElseThrow();
        assertThat(job.state()).isEqualTo(Job.State.BROKEN);
        assertThat(job.message()).isEqualTo("platform.job.interrupted");
    }

    @Test
    void a_job_that_was_done_when_its_node_was_killed_is_not_done_again() {
        UUID id = waiting("test.note", "{\"key\": \"once\"}");
        runner.run(id, "node");

        runner.run(id, "another");

        assertThat(jobs.find(id).orElseThrow().attempt()).isEqualTo(1);
    }

    @Test
    void others_see_the_progress_while_the_work_is_still_open() {
        UUID id = waiting("test.note", "{\"key\": \"progress\"}");

        runner.run(id, "node");

        assertThat(sql.fetchValue("select value ->> 'seen' from platform.setting where key = 'progress'"))
                .isEqualTo("1 of 4");
    }

    private UUID waiting(String kind, String input) {
        return sql.fetchSingle(
                        "insert into platform.job (kind, state, input, actor) values (?, 'WAITING', ?::jsonb, 'test') returning id",
                        kind,
                        input)
                .into(UUID.class);
    }

    private Job ended(UUID id) {
        Job job = jobs.find(id).orElseThrow();
        while (!job.ended()) {
            Thread.onSpinWait();
            job = jobs.find(id).orElseThrow();
        }
        return job;
    }

    private Object actorOf(String key) {
        return sql.fetchValue(
                "select actor from platform.audit_entry where table_name = 'setting' and row_key = ? limit 1", key);
    }

    private long scheduled() {
        long count;
        do {
            // The scheduler takes the task away a moment after the job has told that it is done.
            count = (Long)
                    sql.fetchValue("select count(*) from platform.scheduled_tasks where task_name <> 'test.tick'");
        } while (count > 0);
        return count;
    }

    private static UUID as(String username, java.util.concurrent.Callable<UUID> work) {
        try {
            return CurrentActor.callAs(new Actor(username, username, Set.of(), null, Lang.DA), work);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Component
    static class Tick implements Recurring {

        static final AtomicInteger runs = new AtomicInteger();

        @Override
        public String name() {
            return "test.tick";
        }

        @Override
        public Duration pause() {
            return Duration.ofMillis(100);
        }

        @Override
        public void run() {
            runs.incrementAndGet();
            throw new IllegalStateException("this failure is part of the test");
        }
    }

    @Component
    static class Note implements JobWork {

        private final DSLContext sql;
        private final TransactionTemplate transaction;

        Note(DSLContext sql, PlatformTransactionManager transactions) {
            this.sql = sql;
            this.transaction = new TransactionTemplate(transactions);
        }

        @Override
        public String kind() {
            return "test.note";
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public void run(JobRun run) {
            transaction.executeWithoutResult(status -> {
                sql.execute("insert into platform.setting (key, value) values (?::jsonb ->> 'key', '{}')", run.input());
                run.progress(1, 4L);
                sql.execute(
                        "update platform.setting set value = jsonb_build_object('seen',"
                                + " (select done || ' of ' || total from platform.job where id = ?))"
                                + " where key = ?::jsonb ->> 'key'",
                        run.id(),
                        run.input());
                run.done("{\"rows\": 1}", null);
                run.progress(4, 4L);
            });
        }
    }

    @Component
    static class Refuse implements JobWork {
        @Override
        public String kind() {
            return "test.refuse";
        }

        @Override
        public boolean repeatable() {
            return false;
        }

        @Override
        public void run(JobRun run) {
            throw new RefusedException(Refusal.of("platform.file.tooLarge", "stor.csv", 1));
        }
    }

    @Component
    static class Fail implements JobWork {

        private final DSLContext sql;
        private final TransactionTemplate transaction;

        Fail(DSLContext sql, PlatformTransactionManager transactions) {
            this.sql = sql;
            this.transaction = new TransactionTemplate(transactions);
        }

        @Override
        public String kind() {
            return "test.fail";
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public void run(JobRun run) {
            transaction.executeWithoutResult(status -> {
                sql.execute("insert into platform.setting (key, value) values ('half', '1')");
                throw new IllegalStateException("this failure is part of the test");
            });
        }
    }
}
