package dk.digit.benefits.uncertainty;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Computes a case with drawn values of its assumptions again and again.
///
/// Samples are computed in blocks, blocks in any order and by any number of workers. A block's numbers depend on
/// the seed and the block alone; counts are whole numbers; sums are added in the order of the blocks: the same seed
/// gives the same bytes. Of samples nothing is kept but the first ten blocks of all municipalities together, for
/// the bands of years and the rank correlations. Memory: rows of 1,024 values for each row of the plan and worker,
/// and 4,096 counts for each municipality and worker, however many samples there are.
final class Simulation {

    /// How many of the samples are kept.
    static final int KEPT = 10 * Draws.BLOCK;

    private static final int ROUND = 32;

    private final Plan plan;
    private final Draws draws;
    private final int samples;
    private final Workers workers;
    private final Sheet[] sheets;
    private final Kept kept;
    private final int everybody;

    private Simulation(Plan plan, long seed, int samples, Workers workers) {
        this.plan = plan;
        this.draws = new Draws(seed, plan.drivers().size(), plan.copula());
        this.samples = samples;
        this.workers = workers;
        this.sheets = new Sheet[workers.count()];
        Arrays.setAll(sheets, worker -> new Sheet(plan, false));
        this.kept = new Kept(plan, Math.min(samples, KEPT));
        this.everybody = plan.flows().size();
    }

    /// @param progress is told how many samples are done
    static Outcomes run(Plan plan, long seed, int samples, Workers workers, IntConsumer progress) {
        return new Simulation(plan, seed, samples, workers).run(seed, progress);
    }

    private Outcomes run(long seed, IntConsumer progress) {
        var ranges = new Ranges(everybody + 1);
        compute(0, sheets[0], new double[Draws.BLOCK], (who, row, n) -> ranges.look(who, row, n));
        var tallies = new Tally[workers.count()];
        Arrays.setAll(tallies, worker -> new Tally(ranges));
        var joints = new double[workers.count()][Draws.BLOCK];
        var sums = new double[2 * (everybody + 1)];
        int blocks = (samples + Draws.BLOCK - 1) / Draws.BLOCK;
        var parts = new double[Math.min(ROUND, blocks)][sums.length];
        for (int first = 0; first < blocks; first += ROUND) {
            int from = first;
            int count = Math.min(ROUND, blocks - first);
            workers.each(count, (task, worker) -> {
                var tally = tallies[worker];
                var part = parts[task];
                compute(from + task, sheets[worker], joints[worker], (who, row, n) -> tally.take(who, row, n, part));
            });
            for (int task = 0; task < count; task++) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += parts[task][i];
                }
            }
            progress.accept(Math.min(samples, (first + count) * Draws.BLOCK));
        }
        for (int worker = 1; worker < tallies.length; worker++) {
            tallies[0].add(tallies[worker]);
        }
        return new Telling(plan, ranges, tallies[0], sums, kept, samples).tell(seed);
    }

    @FunctionalInterface
    private interface Taker {
        /// @param who a municipality, or behind the last all of them
        void take(int who, double[] row, int n);
    }

    private void compute(int block, Sheet sheet, double[] joint, Taker taker) {
        int n = Math.min(Draws.BLOCK, samples - block * Draws.BLOCK);
        draws.fill(block, sheet.ranks(), n);
        sheet.common(n);
        Arrays.fill(joint, 0);
        int at = block * Draws.BLOCK;
        boolean keeps = at < KEPT;
        if (keeps) {
            kept.begin(at, n, sheet.ranks());
        }
        for (int municipality = 0; municipality < everybody; municipality++) {
            var row = sheet.municipality(municipality, n);
            taker.take(municipality, row, n);
            Sheet.add(joint, 0, 1, row, n);
            if (keeps) {
                kept.years(municipality, sheet, at, n);
            }
        }
        taker.take(everybody, joint, n);
        if (keeps) {
            kept.end(at, n, joint);
        }
    }
}
