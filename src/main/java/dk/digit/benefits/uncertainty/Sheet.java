package dk.digit.benefits.uncertainty;

import java.util.Arrays;

/// One worker's rows: those of a block of samples, filled again for the next one. Rows that one municipality alone
/// needs share their space with those of the others.
final class Sheet {

    /// Instead of a rank, on a sheet for trials: the likely value.
    static final double LIKELY = -1;

    private final Plan plan;
    private final boolean trial;
    private final double[][] ranks;
    private final double[][] rows;
    private final double[][][] inputs;
    private final double[][] scratch;
    private final double[] total;
    private final int[] common;
    private final int[][] own;

    /// @param trial whether ranks are chosen and not drawn
    Sheet(Plan plan, boolean trial) {
        this.plan = plan;
        this.trial = trial;
        this.ranks = new double[plan.drivers().size()][Draws.BLOCK];
        this.rows = new double[plan.sources().size()][];
        this.inputs = new double[plan.sources().size()][][];
        this.total = new double[Draws.BLOCK];
        this.own = new int[plan.flows().size()][];
        var owners = plan.owners();
        this.common = of(owners, Plan.SHARED);
        for (int row : common) {
            rows[row] = new double[Draws.BLOCK];
        }
        lay(owners);
        this.scratch = new double[connect()][Draws.BLOCK];
    }

    private static int[] of(int[] owners, int owner) {
        var rows = new int[owners.length];
        int count = 0;
        for (int row = 0; row < owners.length; row++) {
            if (owners[row] == owner) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private void lay(int[] owners) {
        var counts = new int[own.length];
        for (int owner : owners) {
            if (owner >= 0) {
                counts[owner]++;
            }
        }
        var space = new double[Arrays.stream(counts).max().orElse(0)][Draws.BLOCK];
        for (int municipality = 0; municipality < own.length; municipality++) {
            own[municipality] = new int[counts[municipality]];
        }
        var used = new int[own.length];
        for (int row = 0; row < owners.length; row++) {
            if (owners[row] >= 0) {
                int place = used[owners[row]]++;
                own[owners[row]][place] = row;
                rows[row] = space[place];
            }
        }
    }

    /// How much scratch space the programs need.
    private int connect() {
        int most = 0;
        for (int row = 0; row < rows.length; row++) {
            if (plan.sources().get(row) instanceof Source.Computed(var program, int[] from)) {
                inputs[row] = new double[from.length][];
                for (int i = 0; i < from.length; i++) {
                    inputs[row][i] = rows[from[i]];
                }
                most = Math.max(most, program.scratch());
            }
        }
        return most;
    }

    /// A row for each driver, to be filled before [#common].
    double[][] ranks() {
        return ranks;
    }

    /// Computes the rows that several municipalities need.
    void common(int n) {
        for (int row : common) {
            compute(row, n);
        }
    }

    /// Computes a municipality's net present values; to be read before the next one's.
    double[] municipality(int municipality, int n) {
        for (int row : own[municipality]) {
            compute(row, n);
        }
        var flow = plan.flows().get(municipality);
        Arrays.fill(total, 0, n, flow.fixed());
        int[] from = flow.rows();
        double[] weights = flow.weights();
        int i = 0;
        for (; i + 1 < from.length; i += 2) {
            add(total, weights[i], rows[from[i]], weights[i + 1], rows[from[i + 1]], n);
        }
        if (i < from.length) {
            add(total, 0, weights[i], rows[from[i]], n);
        }
        return total;
    }

    /// Adds the municipality's amounts of a year, once its rows are computed.
    void year(int municipality, int year, double[] out, int at, int n) {
        var flow = plan.flows().get(municipality);
        double fixed = flow.fixedByYear()[year];
        for (int i = at; i < at + n; i++) {
            out[i] += fixed;
        }
        for (int i = 0; i < flow.rows().length; i++) {
            double weight = flow.byYear()[i][year];
            if (weight != 0) {
                add(out, at, weight, rows[flow.rows()[i]], n);
            }
        }
    }

    private void compute(int row, int n) {
        switch (plan.sources().get(row)) {
            case Source.Drawn drawn -> draw(drawn, rows[row], n);
            case Source.Computed(var program, var _) -> program.run(inputs[row], scratch, rows[row], n);
        }
    }

    private void draw(Source.Drawn drawn, double[] out, int n) {
        var own = ranks[drawn.driver()];
        if (trial) {
            for (int i = 0; i < n; i++) {
                out[i] = own[i] == LIKELY
                        ? drawn.likely()
                        : drawn.low() + drawn.width() * drawn.curve().at(own[i]);
            }
        } else {
            drawn.curve().fill(own, out, n, drawn.low(), drawn.width());
        }
    }

    static void add(double[] out, int at, double weight, double[] row, int n) {
        for (int i = 0; i < n; i++) {
            out[at + i] += weight * row[i];
        }
    }

    private static void add(double[] out, double first, double[] row, double second, double[] other, int n) {
        for (int i = 0; i < n; i++) {
            out[i] += first * row[i] + second * other[i];
        }
    }
}
