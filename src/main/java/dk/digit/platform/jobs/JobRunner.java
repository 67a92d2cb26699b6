package dk.digit.platform.jobs;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Runs one job from its row: once, or again when the node that ran it is gone.
@Component
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final StoredJobs jobs;
    private final Map<String, JobWork> kinds;
    private final JsonMapper json = JsonMapper.shared();

    JobRunner(StoredJobs jobs, List<JobWork> works) {
        this.jobs = jobs;
        this.kinds = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
    }

    void requireKind(String kind) {
        if (!kinds.containsKey(kind)) {
            throw new IllegalArgumentException("nobody does jobs of the kind " + kind);
        }
    }

    void run(UUID id, String node) {
        jobs.find(id).filter(job -> !job.ended()).ifPresent(job -> run(job, node));
    }

    private void run(Job job, String node) {
        JobWork work = kinds.get(job.kind());
        boolean interrupted = job.state() == Job.State.RUNNING;
        if (work == null || (interrupted && !work.repeatable())) {
            LOG.warn("Job {} ({}) was interrupted and cannot be taken up", job.id(), job.kind());
            jobs.stop(job.id(), Job.State.BROKEN, "platform.job.interrupted", null);
            return;
        }
        jobs.begin(job.id(), node);
        try {
            CurrentActor.callAs(actor(job), () -> {
                work.run(new JobRun(job, jobs));
                return job;
            });
            jobs.done(job.id(), null, null);
        } catch (RefusedException refused) {
            jobs.stop(job.id(), Job.State.FAILED, "platform.job.refused", reasons(refused));
        } catch (Exception failure) {
            LOG.error("Job {} ({}) failed", job.id(), job.kind(), failure);
            jobs.stop(job.id(), Job.State.FAILED, "platform.job.failed", null);
        }
    }

    /// The rights were checked when the job was asked for; here the name is for the audit trail.
    private static Actor actor(Job job) {
        return new Actor(job.actor(), job.actor(), Set.of(), null, Lang.DA);
    }

    private String reasons(RefusedException refused) {
        var list = json.createArrayNode();
        refused.refusals().forEach(refusal -> {
            var reason = list.addObject();
            reason.put("key", refusal.key());
            var args = reason.putArray("args");
            refusal.args().forEach(arg -> args.add(String.valueOf(arg)));
            reason.put("field", refusal.field());
        });
        return list.toString();
    }
}
