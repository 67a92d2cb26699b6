package dk.digit.benefits.uncertainty;

import dk.digit.benefits.cases.BusinessCases;
import dk.digit.benefits.cases.Calculation;
import dk.digit.benefits.cases.Scenario;
import dk.digit.platform.jobs.JobRun;
import dk.digit.platform.jobs.JobWork;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import org.springframework.stereotype.Component;

/// Computes a large simulation beside the requests. Its outcomes are kept with the job: anybody gets the same from
/// the same case, seed and number of samples.
@Component
class UncertaintyWork implements JobWork {

    static final String KIND = "benefits.uncertainty";

    private final BusinessCases cases;
    private final Uncertainty uncertainty;

    UncertaintyWork(BusinessCases cases, Uncertainty uncertainty) {
        this.cases = cases;
        this.uncertainty = uncertainty;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public void run(JobRun run) {
        var order = UncertaintyOrder.read(run.input());
        var model = cases.of(order.key(), order.day())
                .orElseThrow(() -> new RefusedException(Refusal.of("benefits.refused.uncertainty.noCase")));
        var result = Calculation.of(model, Scenario.LIKELY);
        if (!result.faults().isEmpty()) {
            throw new RefusedException(Refusal.of("benefits.refused.uncertainty.faults"));
        }
        var outcomes = uncertainty.of(
                result,
                order.option(),
                order.seed(),
                order.samples(),
                done -> run.progress(done, (long) order.samples()));
        run.done(outcomes.json(), null);
    }
}
