package dk.digit.benefits.uncertainty;

/// How outcomes lie between the smallest and the largest: to each rank from 0 to 1 the outcome, 0 for the smallest
/// and 1 for the largest.
sealed interface Curve {

    double at(double rank);

    /// `low + width · outcome` for each of `n` ranks.
    void fill(double[] ranks, double[] out, int n, double low, double width);

    /// Rising in a straight line to the likely outcome and falling from it in another.
    record Triangular(double mode) implements Curve {

        @Override
        public double at(double rank) {
            return rank < mode ? Math.sqrt(rank * mode) : 1 - Math.sqrt((1 - rank) * (1 - mode));
        }

        @Override
        public void fill(double[] ranks, double[] out, int n, double low, double width) {
            for (int i = 0; i < n; i++) {
                out[i] = low + width * at(ranks[i]);
            }
        }
    }

    /// A beta curve that leans on the likely outcome four times as hard as on each end.
    record Pert(BetaTable table) implements Curve {

        @Override
        public double at(double rank) {
            return table.quantile(rank);
        }

        @Override
        public void fill(double[] ranks, double[] out, int n, double low, double width) {
            for (int i = 0; i < n; i++) {
                out[i] = low + width * table.quantile(ranks[i]);
            }
        }
    }
}
