package dk.digit.benefits.uncertainty;

import dk.digit.benefits.cases.CaseModel;
import dk.digit.benefits.cases.CaseResult;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Draws possible outcomes of business cases, with all processors.
@Component
public class Uncertainty implements DisposableBean {

    private final Curves curves = new Curves();
    private final Workers.Pool workers;

    Uncertainty() {
        this(Runtime.getRuntime().availableProcessors());
    }

    private Uncertainty(int threads) {
        this.workers = new Workers.Pool(threads);
    }

    /// For work outside of the application.
    public static Uncertainty with(int threads) {
        return new Uncertainty(threads);
    }

    /// The same result, option, seed and number of samples always give the same outcomes.
    ///
    /// @param result of the exact calculation, without faults
    /// @param progress is told now and then how many samples are done
    /// @throws dk.digit.platform.text.RefusedException when it cannot be computed, with the reason
    public Outcomes of(CaseResult result, long option, long seed, int samples, IntConsumer progress) {
        var plan = Planning.of(result, option, curves);
        return Simulation.run(plan, seed, samples, workers, progress);
    }

    /// The uncertain assumptions that an option's amounts build on.
    public List<Driver> drivers(CaseModel model, long option) {
        return Planning.drivers(model, option);
    }

    /// How many amounts a simulation computes, years of a line counted once.
    static long work(CaseModel model, long option, int samples) {
        long lines =
                model.lines().stream().filter(line -> line.option() == option).count();
        return lines * model.municipalities().size() * samples;
    }

    @Override
    public void destroy() {
        workers.close();
    }
}
