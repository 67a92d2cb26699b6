package dk.digit.bench;

import dk.digit.benefits.cases.Calculation;
import dk.digit.benefits.cases.Scenario;
import dk.digit.benefits.uncertainty.Outcomes;
import dk.digit.benefits.uncertainty.PlainLoop;
import dk.digit.benefits.uncertainty.PlainLoop.Nesting;
import dk.digit.benefits.uncertainty.Uncertainty;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Drawing possible outcomes of many business cases, against loops over arrays that somebody wrote for this one
/// case: 400 activities, 98 municipalities, 10 years, 100,000 samples. The goal is at most twice their time.
///
/// Both sides compute the same net present values from the same draws, on the same number of threads; the bench
/// fails when their means differ. They take turns, activity by activity. The loops are nested in two ways, and the
/// quicker one counts. What the sides do beside it is not the same: the simulation also reads and plans the
/// formulas, sorts every outcome into buckets for percentiles, keeps bands of years and rank correlations, and
/// tries every assumption at its quantiles; the loops keep sums and sums of squares alone. On the other hand the
/// simulation notices by itself what is the same in all years, where the loops go through each year as they were
/// written. So a third loop is told beside the ratio, in which that was taken out by hand. The exact calculation
/// that comes before a simulation is not in its time.
///
/// Of the loops a part of the activities is enough to know their time: see `digit.bench.plain`.
final class UncertaintyBench implements Bench.Measure {

    private static final int ACTIVITIES = Integer.getInteger("digit.bench.activities", 400);
    private static final int MUNICIPALITIES = Integer.getInteger("digit.bench.municipalities", 98);
    private static final int YEARS = Integer.getInteger("digit.bench.years", 10);
    private static final int SAMPLES = Integer.getInteger("digit.bench.samples", 100_000);
    private static final int THREADS =
            Integer.getInteger("digit.bench.threads", Runtime.getRuntime().availableProcessors());
    /// Of how many activities one is computed by the loops, too.
    private static final int PLAIN = Integer.getInteger("digit.bench.plain", 1);
    private static final int AGAIN = 10;
    private static final long SEED = 20261129;

    private final Uncertainty uncertainty = Uncertainty.with(THREADS);
    private final Uncertainty alone = Uncertainty.with(1);
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final long[] loops = new long[Nesting.values().length];
    private long drawn;
    private long drawnBesideLoops;
    private long peak;
    private int same;
    private int again;

    @Override
    public String run() throws Exception {
        try (threads) {
            for (int i = 0; i < 10; i++) {
                measure(-1, SAMPLES / 5);
            }
            Arrays.fill(loops, 0);
            drawn = 0;
            drawnBesideLoops = 0;
            same = 0;
            again = 0;
            for (int number = 0; number < ACTIVITIES; number++) {
                measure(number, SAMPLES);
            }
            return tell();
        } finally {
            uncertainty.destroy();
            alone.destroy();
        }
    }

    private void measure(int number, int samples) throws Exception {
        var one = UncertaintyCase.of(number, MUNICIPALITIES, YEARS);
        var result = Calculation.of(one.model(), Scenario.LIKELY);
        System.gc();
        heaps().forEach(MemoryPoolMXBean::resetPeakUsage);
        long from = System.nanoTime();
        var outcomes = uncertainty.of(result, 1, SEED, samples, done -> {});
        long taken = System.nanoTime() - from;
        peak = Math.max(
                peak, heaps().mapToLong(heap -> heap.getPeakUsage().getUsed()).sum());
        drawn += taken;
        if (number % PLAIN == 0) {
            drawnBesideLoops += taken;
            compare(one.plain(), outcomes);
        }
        if (number % AGAIN == 0) {
            again++;
            var repeated = alone.of(result, 1, SEED, samples, done -> {});
            same += bytes(repeated).equals(bytes(outcomes)) ? 1 : 0;
        }
    }

    private void compare(PlainLoop plain, Outcomes outcomes) throws Exception {
        double mean = outcomes.joint().mean().toBigDecimal().doubleValue();
        for (Nesting nesting : Nesting.values()) {
            long from = System.nanoTime();
            double loop = sum(plain, outcomes.samples(), nesting) / outcomes.samples();
            loops[nesting.ordinal()] += System.nanoTime() - from;
            if (Math.abs(loop - mean) > 0.01 + 1e-9 * Math.abs(mean)) {
                throw new IllegalStateException(nesting + " comes to " + loop + ", the simulation to " + mean);
            }
        }
    }

    /// Each thread takes blocks that follow each other.
    private double sum(PlainLoop plain, int samples, Nesting nesting) throws Exception {
        int blocks = PlainLoop.blocks(samples);
        var parts = new ArrayList<Future<Double>>();
        for (int thread = 0; thread < THREADS; thread++) {
            int from = blocks * thread / THREADS;
            int to = blocks * (thread + 1) / THREADS;
            parts.add(threads.submit(() -> plain.sum(SEED, samples, from, to, nesting)));
        }
        double sum = 0;
        for (var part : parts) {
            sum += part.get();
        }
        return sum;
    }

    private static String bytes(Outcomes outcomes) {
        return JsonMapper.shared().writeValueAsString(outcomes);
    }

    private static Stream<MemoryPoolMXBean> heaps() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private String tell() {
        System.out.printf(
                "  %d activities, %d municipalities, %d years, %,d samples, %d threads%n",
                ACTIVITIES, MUNICIPALITIES, YEARS, SAMPLES, THREADS);
        System.out.printf("  %-44s %8.1f s%n", "the simulation", drawn / 1e9);
        int looped = (ACTIVITIES + PLAIN - 1) / PLAIN;
        System.out.printf("  of %d of the activities:%n", looped);
        System.out.printf("  %-44s %8.1f s%n", "the simulation", drawnBesideLoops / 1e9);
        for (Nesting nesting : Nesting.values()) {
            System.out.printf("  loops, %-37s %8.1f s%n", nesting, loops[nesting.ordinal()] / 1e9);
        }
        double plain = Math.min(loop(Nesting.SAMPLES_OUTSIDE), loop(Nesting.SAMPLES_INSIDE));
        return "ratio=%.2f seconds=%.1f by-hand=%.2f peak=%dMB same-bytes=%d/%d loops-on=%d/%d"
                        .formatted(
                                drawnBesideLoops / plain,
                                drawn / 1e9,
                                drawnBesideLoops / loop(Nesting.YEARS_TAKEN_OUT),
                                peak >> 20,
                                same,
                                again,
                                looped,
                                ACTIVITIES)
                + " (simulation / the quicker plain loop; by-hand: / a loop with the years taken out)";
    }

    private double loop(Nesting nesting) {
        return loops[nesting.ordinal()];
    }
}
